import type { OrganisationKey } from '../../policy/organisation/organisation-keys.ts';
import { groups, keyRecords } from './key-records.ts';
import { type JsonSchema, policyKeys, schemaOf } from './policy-schema.ts';

/** The reference of every key, in Markdown; docs/policy.md carries it. */
function policyReference(): string {
  const inGroup = (group: string) =>
    policyKeys.filter((key) => {
      const record = keyRecords[key];
      return 'group' in record && record.group === group;
    });
  const unused = policyKeys.filter((key) => keyRecords[key].says === 'not yet in use');
  const parts = [
    ...groups.map((group) => [group, inGroup(group)] as const),
    ['Known, not yet in use', unused] as const,
  ];
  return parts.flatMap(([title, keys]) => [`### ${title}`, ...keys.flatMap(entryOf)]).join('\n\n');
}

const [begin, end] = ['<!-- keys: begin -->', '<!-- keys: end -->'];

/** The policy document with the reference of this version between its marks. */
export function withReference(document: string): string {
  const [start, stop] = [document.indexOf(begin), document.indexOf(end)];
  if (start < 0 || stop < start) throw new Error(`the document lacks ${begin} or ${end}`);
  return `${document.slice(0, start + begin.length)}\n\n${policyReference()}\n\n${document.slice(stop)}`;
}

function entryOf(key: OrganisationKey): string[] {
  const { meaning, example } = keyRecords[key];
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
