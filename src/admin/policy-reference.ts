import type { OrganisationKey } from '../policy/organisation/organisation-keys.ts';
import { notYetInUse } from '../policy/verdict/remarks.ts';
import { type JsonSchema, policyKeys, schemaOf } from './policy-schema.ts';
import { policyWords } from './policy-words.ts';

const groups: readonly (readonly [string, readonly OrganisationKey[]])[] = [
  ['Who you are', ['organizationName', 'helpText', 'helpUrl', 'helpEmail']],
  ['Whom your people answer to', ['memberships', 'locked']],
  ['What happens', ['levels', 'platformLevels', 'tamperLevel']],
  [
    'On which terms a person goes on',
    ['acknowledgementMinutes', 'reasonRequired', 'referenceRequired', 'reasons', 'exemptions'],
  ],
  ['Lists', ['list', 'bundledList', 'withdrawn']],
  ['Words', ['language', 'texts', 'welcome']],
  ['Known, not yet in use', notYetInUse],
];

/** The reference of every key, in Markdown; docs/policy.md carries it. */
export function policyReference(): string {
  const grouped = groups.flatMap(([, keys]) => keys);
  const left = policyKeys.filter((key) => !grouped.includes(key));
  if (left.length > 0) throw new Error(`no group in the reference for ${left.join(', ')}`);
  return groups.flatMap(([title, keys]) => [`### ${title}`, ...keys.flatMap(entryOf)]).join('\n\n');
}

function entryOf(key: OrganisationKey): string[] {
  const { meaning, example } = policyWords[key];
  return [
    `#### \`${key}\``,
    `${typeText(schemaOf(key))}. ${meaning}`,
    `\`\`\`json\n${JSON.stringify({ [key]: example })}\n\`\`\``,
  ];
}

function typeText({ type, items, enum: words }: JsonSchema): string {
  if (words) return `One of ${words.map((word) => `\`${word}\``).join(', ')}`;
  switch (type) {
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
    case 'number':
      return 'A whole number';
    case 'array':
      return items?.type === 'string' ? 'An array of texts' : 'An array of objects';
    case 'object':
      return 'An object of texts';
    default:
      return 'A text';
  }
}
