import { expect, test } from 'vitest';
import { readOwnList } from '../../../src/policy/organisation/own-list.ts';
import { advisoryOn, listWith, platformNamed } from '../../lists.ts';

const list = listWith([platformNamed('meet')], [advisoryOn('meet')]);
const reasons = (value: unknown) => {
  const read = readOwnList(value);
  return read.ok ? [] : read.reason.map(({ path, reason }) => `${path.join('.')} ${reason}`);
};

test('a whole list is taken, as a text or as it is', () => {
  expect(readOwnList(JSON.stringify(list))).toEqual({ ok: true, list });
  expect(readOwnList(list)).toEqual({ ok: true, list });
});

test.each([
  ['nothing', undefined, 'is undefined'],
  ['no JSON', '{"name": }', 'is not JSON'],
  ['cut JSON', '{"name": "x"', 'is not JSON at line 1'],
  ['a text too long', 'x'.repeat(3_000_001), 'has 3000001 characters'],
  ['another shape', '{}', 'name is missing'],
  ['an id twice', { ...list, platforms: [...list.platforms, ...list.platforms] }, 'is there twice'],
])('%s is refused whole, with the reason', (_what, value, reason) => {
  expect(reasons(value).join()).toContain(reason);
});
