import type { OrganisationKey } from '../../policy/organisation/organisation-keys.ts';
import { notYetInUse } from '../../policy/verdict/remarks.ts';
import { keyMeanings } from './key-meanings.ts';
import { type JsonSchema, policyKeys, schemaOf } from './policy-schema.ts';

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
function policyReference(): string {
  const placed = groups.flatMap(([, keys]) => keys);
  const left = policyKeys.filter((key) => !placed.includes(key));
  if (left.length > 0) throw new Error(`no group in the reference for ${left.join(', ')}`);
  return groups.flatMap(([title, keys]) => [`### ${title}`, ...keys.flatMap(entryOf)]).join('\n\n');
}

const [begin, end] = ['<!-- keys: begin -->', '<!-- keys: end -->'];

/** The policy document with the reference of this version between its marks. */
export function withReference(document: string): string {
  const [start, stop] = [document.indexOf(begin), document.indexOf(end)];
  if (start < 0 || stop < start) throw new Error(`the document lacks ${begin} or ${end}`);
  return `${document.slice(0, start + begin.length)}\n\n${policyReference()}\n\n${document.slice(stop)}`;
}

function entryOf(key: OrganisationKey): string[] {
  const { meaning, example } = keyMeanings[key];
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
