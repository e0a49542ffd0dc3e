import { expect, test } from 'vitest';
import { organisationToKeep } from '../../../src/background/parts/organisation-to-keep.ts';
import { shippedList } from '../../lists.ts';

const bundled = shippedList();
const own = { ...bundled, name: 'Acme', platforms: bundled.platforms.slice(0, 1) };
const wording = { messages: {}, languages: ['en'] };
const keep = (raw: Readonly<Record<string, unknown>>, lastOwn: typeof own | null = null) =>
  organisationToKeep(raw, '2026-11-27', { wording, bundled, lastOwn });

test('a policy that changes nothing in the list keeps none', () => {
  const kept = keep({ locked: true });
  expect(kept).toMatchObject({ organisation: { locked: true }, list: null, own: null, hosts: [] });
});

test('a broken list of the organisation leaves its last good one in force', () => {
  const kept = keep({ list: { name: 'broken' } }, own);
  expect(kept.refused.length).toBeGreaterThan(0);
  expect(kept.own).toBe(own);
  expect(kept.hosts.length).toBeGreaterThan(0);
  expect(kept.list?.provenance.lists.map((list) => list.origin)).toContain('organisation');
});

test('a list that the organisation took away goes, and its hosts with it', () => {
  expect(keep({ locked: true }, own)).toMatchObject({ list: null, own: null, hosts: [] });
});

test('a withdrawn advisory changes the list in force', () => {
  const [{ id } = { id: '' }] = bundled.advisories;
  const kept = keep({ withdrawn: [{ id, reason: 'ended here' }] });
  expect(kept.list?.provenance.withdrawn).toEqual({ [id]: 'ended here' });
});
