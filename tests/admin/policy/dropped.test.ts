import { expect, test } from 'vitest';
import { arriving, droppedByChromium } from '../../../src/admin/policy/dropped-by-chromium.ts';
import { effectsOf } from '../../../src/admin/policy/effects.ts';
import { installRemarks } from '../../../src/admin/policy/install-remarks.ts';
import type { PolicySection } from '../../../src/admin/policy/policy-file.ts';
import { advisoryOn, listWith, platformNamed } from '../../lists.ts';

const section = (form: PolicySection['form'], raw: object, id: string | null = 'abc') =>
  ({ form, id, raw, pathOf: (key: string) => [key] }) as PolicySection;

test.each([
  [{ locked: 'yes' }, 'locked'],
  [{ memberships: 'IN' }, 'memberships'],
  [{ memberships: ['IN', 1] }, 'memberships.1'],
  [{ levels: { 'prohibited.join': 1 } }, 'levels.prohibited.join'],
  [{ acknowledgementMinutes: 1.5 }, 'acknowledgementMinutes'],
  [{ locked: true, memberships: ['IN'], unknown: 1 }, ''],
])('of %j Chromium drops what has %s of another type', (raw, place) => {
  const dropped = droppedByChromium(section('chromium', raw));
  expect(dropped.map(({ path, key }) => [key, ...path].join('.')).join()).toBe(place);
  const rest = Object.keys(arriving(section('chromium', raw)));
  expect(rest).toEqual(Object.keys(raw).filter((key) => key !== dropped[0]?.key));
  expect(arriving(section('firefox', raw))).toEqual(raw);
});

test('each value says what it does, each entry of a list its own', () => {
  const list = listWith([platformNamed('meet', { name: 'Meet' })], [advisoryOn('meet')]);
  const organisation = {
    locked: true,
    memberships: [],
    platformLevels: { 'meet.join': 'block', 'gone.visit': 'inform' },
    withdrawn: [{ id: 'in-meet', reason: 'Opinion 7' }],
    auditLevel: 'none',
  } as const;
  const said = effectsOf(
    {
      organisation: { ...organisation, memberships: [], withdrawn: [...organisation.withdrawn] },
      list,
      refused: [],
    },
    list,
  ).map(({ key, path, says }) => `${[key, ...path].join('.')}: ${says}`);
  expect(said).toEqual([
    'locked: lets no person’s own setting loosen anything',
    'memberships: means none: nothing is held, and banners only inform',
    'platformLevels.meet.join: a link that joins Meet is held, without a way on, where an advisory governs',
    'platformLevels.gone.visit: every page of “gone” shows a banner and holds nothing, where an advisory governs',
    'withdrawn.0: takes “A test advisory” (in-meet) away from your people: Opinion 7',
    'list: brings the list “Tests”, number 1: 1 advisories, 1 platforms',
  ]);
});

test.each([
  ['firefox', { policies: { ExtensionSettings: { abc: {} } } }, 'private windows unprotected'],
  ['firefox', { policies: { ExtensionSettings: { abc: { private_browsing: true } } } }, null],
  ['chromium', { ExtensionSettings: { abc: {} } }, 'use two files'],
  [
    'chromium',
    { ExtensionSettings: { '*': { runtime_blocked_hosts: ['*://zoom.us'] } } },
    'keeps the extension off these sites',
  ],
  ['chromium', {}, null],
] as const)('an installation of %s, %j', (form, root, reason) => {
  const file = { file: 'policy.json', text: JSON.stringify(root), root, sections: [] };
  const remarks = installRemarks(file, section(form, {})).map((r) => r.reason);
  expect(remarks.length).toBe(reason ? 1 : 0);
  if (reason) expect(remarks.join()).toContain(reason);
});
