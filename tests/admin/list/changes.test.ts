import { expect, test } from 'vitest';
import {
  changesSince,
  publishedOf,
  toAtom,
  toChangesCsv,
} from '../../../src/admin/list/changes.ts';
import { advisoryOn, listWith } from '../../lists.ts';

const before = listWith(
  [],
  [
    advisoryOn('meet', { id: 'same' }),
    advisoryOn('meet', { id: 'reworded' }),
    advisoryOn('meet', { id: 'lifted' }),
    advisoryOn('meet', { id: 'lapsed', ended: '2026-11-30' }),
    advisoryOn('meet', { id: 'gone' }),
  ],
);
const after = {
  ...listWith(
    [],
    [
      advisoryOn('meet', { id: 'same' }),
      advisoryOn('meet', { id: 'reworded', revision: 2 }),
      advisoryOn('meet', { id: 'lifted', status: 'withdrawn', ended: '2026-12', revision: 2 }),
      advisoryOn('meet', { id: 'lapsed', ended: '2026-11-30' }),
      advisoryOn('meet', { id: 'new' }),
    ],
  ),
  serial: 2,
  issued: '2026-12-05',
};
const changes = changesSince(publishedOf(before), after);

test('what was added, changed, ended or removed since the last list, and nothing else', () => {
  expect(changes.map(({ id, what }) => `${id} ${what}`)).toEqual([
    'gone removed',
    'lapsed ended',
    'lifted ended',
    'new added',
    'reworded changed',
  ]);
  expect(changesSince(publishedOf(after), after)).toEqual([]);
});

test('as a table and as a feed whose names stay the same', () => {
  expect(toChangesCsv(changes, after).split('\r\n')[1]).toBe('2026-12-05,2,removed,gone');
  const feed = toAtom(changes, after);
  const ids = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(changes.length + 1);
  expect(
    ids.every((id) =>
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/.test(id ?? ''),
    ),
  ).toBe(true);
  expect(toAtom(changes, after)).toBe(feed);
  expect(feed).toContain('<updated>2026-12-05T00:00:00Z</updated>');
});
