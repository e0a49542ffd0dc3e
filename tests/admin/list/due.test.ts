import { expect, test } from 'vitest';
import { dueOn } from '../../../src/admin/list/due.ts';
import type { Advisory } from '../../../src/policy/list/schema.ts';
import { advisoryOn, listWith } from '../../lists.ts';

const checkedTwice = {
  kind: 'seen' as const,
  how: 'made up',
  checked: '2026-11-24',
  again: { by: 'another editor', on: '2026-11-25', claims: ['date' as const] },
};
const source = (published: string) => ({
  title: 'Source',
  url: 'https://source.example/',
  kind: 'official' as const,
  published,
  read: '2026-11-24',
  shows: ['status' as const],
});
const due = (parts: Partial<Advisory>, today = '2026-11-27') =>
  dueOn(
    listWith(
      [],
      [advisoryOn('meet', { evidence: checkedTwice, sources: [source('2026-01-01')], ...parts })],
    ),
    today,
  ).map(({ reason }) => reason);

test.each([
  ['what was looked at lately and is unknown', {}, []],
  [
    'unknown for half a year',
    { evidence: { ...checkedTwice, checked: '2026-01-01' } },
    ['was looked at on 2026-01-01; it may have ended since'],
  ],
  [
    'in force by an old source',
    { status: 'in-force', sources: [source('2024-05')] },
    ['is in force by a source of 2024-05'],
  ],
  ['in force by a fresh one', { status: 'in-force' }, []],
  ['an end that comes', { ended: '2026-12-04' }, ['ends on 2026-12-04']],
  ['an end that is far', { ended: '2027-12-04' }, []],
  [
    'what is over',
    { status: 'withdrawn', ended: '2020', evidence: { ...checkedTwice, checked: '2020-01-01' } },
    [],
  ],
  [
    'a source that nobody read',
    { sources: [{ ...source('2026'), read: undefined }] },
    ['1 sources were never read'],
  ],
  [
    'checked once',
    { evidence: { kind: 'seen', how: 'x', checked: '2026-11-24' } },
    ['was checked by one person only'],
  ],
] as [string, Partial<Advisory>, string[]][])('%s', (_what, parts, reasons) => {
  expect(due(parts)).toEqual(reasons);
});
