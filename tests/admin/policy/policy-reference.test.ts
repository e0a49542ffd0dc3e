import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keyRecords } from '../../../src/admin/policy/key-records.ts';
import { withReference } from '../../../src/admin/policy/policy-reference.ts';
import { managedJsonSchema, policySchema } from '../../../src/admin/policy/policy-schema.ts';
import { readOrganisation } from '../../../src/policy/organisation/read-organisation.ts';
import { wording } from '../../lists.ts';

test('docs/policy.md says of every key what this version does', () => {
  const document = readFileSync('docs/policy.md', 'utf8');
  expect(document, 'stale; run `npx tsx scripts/policy-docs.ts`').toBe(withReference(document));
});

test('every example of the reference is usable as it stands', () => {
  const { list: _, ...examples } = Object.fromEntries(
    Object.entries(keyRecords).map(([key, { example }]) => [key, example]),
  );
  expect(readOrganisation(examples, '2026-11-24', wording).refused).toEqual([]);
});

/** What Chromium refuses in a managed schema: the extension then does not load at all. */
const forbidden = ['anyOf', 'oneOf', 'minimum', 'pattern', 'required', '$ref', 'format', 'enum'];

test('the browser’s managed schema has a type for every key, and nothing that Chromium refuses', () => {
  const text = JSON.stringify(managedJsonSchema());
  for (const word of forbidden) expect(text).not.toContain(`"${word}"`);
  const { properties } = managedJsonSchema() as { properties: Record<string, { type: string }> };
  expect(Object.keys(properties)).toEqual(Object.keys(keyRecords));
  expect(properties.exemptions).toEqual({
    type: 'array',
    items: { type: 'object', additionalProperties: { type: 'string' } },
  });
  expect(properties.locked).toEqual({ type: 'boolean' });
});

test('the JSON Schema describes every key', () => {
  const { properties } = policySchema() as { properties: Record<string, { description: string }> };
  for (const { description } of Object.values(properties)) expect(description).not.toBe('');
  expect(Object.keys(properties)).toEqual(Object.keys(keyRecords));
});
