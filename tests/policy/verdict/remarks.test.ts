import { expect, test } from 'vitest';
import english from '../../../src/_locales/en/messages.json' with { type: 'json' };
import type { Organisation } from '../../../src/policy/organisation/organisation-keys.ts';
import { textsFor } from '../../../src/policy/organisation/texts.ts';
import { mergeLists } from '../../../src/policy/verdict/merge.ts';
import { remarksOn } from '../../../src/policy/verdict/remarks.ts';
import { termsOf } from '../../../src/policy/verdict/terms.ts';
import { createTranslator } from '../../../src/words/translator.ts';
import { exemptionText } from '../../../src/words/words.ts';
import { advisoryOn, listWith, platformNamed } from '../../lists.ts';

const today = '2026-11-24';
const bundled = listWith([platformNamed('meet')], [advisoryOn('meet')]);
const remarks = (organisation: Organisation, own = null as typeof bundled | null) =>
  remarksOn(organisation, mergeLists(bundled, own, organisation), today).map(
    ({ key, path, about }) => `${key} ${path.join('.')} ${about}`,
  );
const exemption = (parts: object) => ({
  platform: 'meet',
  reason: 'r',
  reference: 'EX-1',
  until: '2027-06-01',
  ...parts,
});

test('what has no effect, or ends soon, is remarked on', () => {
  expect(
    remarks({
      exemptions: [
        exemption({}),
        exemption({ until: '2026-12-24' }),
        exemption({ until: '2026-11-23' }),
        exemption({ from: '2026-11-25' }),
        exemption({ platform: 'nowhere' }),
      ],
      platformLevels: { 'meet.join': 'block', 'nowhere.join': 'block' },
      withdrawn: [
        { id: 'in-meet', reason: null },
        { id: 'gone', reason: null },
      ],
      memberships: ['IN', 'IN-RJ', 'FR'],
      bundledList: false,
      listUrl: 'https://lists.example/',
    }),
  ).toEqual([
    'listUrl  not-in-use',
    'platformLevels nowhere.join unknown',
    'exemptions 1 ends-soon',
    'exemptions 2 ended',
    'exemptions 3 not-begun',
    'exemptions 4 unknown',
    'withdrawn 1 unknown',
    'memberships 1 unknown',
    'memberships 2 unknown',
    'bundledList  ignored',
  ]);
});

test('a country that stands alone is remarked on where a body has rules of its own', () => {
  const list = {
    ...listWith([platformNamed('meet')], [advisoryOn('meet', { binds: ['US', 'US/house'] })]),
    places: { 'US/house': { names: { en: 'US House' } } },
  };
  const said = (memberships: string[]) =>
    remarksOn({ memberships }, mergeLists(list, null, {}), today).map(({ reason }) => reason);
  expect(said(['US'])).toEqual([expect.stringContaining('US/house')]);
  expect(said(['US', 'US/house'])).toEqual([]);
  expect(said(['US/hous'])).toEqual([expect.stringContaining('no list knows')]);
});

test('of its own list, what is past its date and what names no platform', () => {
  const own = { ...listWith([], [advisoryOn('nowhere')]), expires: '2026-11-01' };
  expect(remarks({}, own)).toEqual(['list  ended', 'list in-nowhere unknown']);
});

test('the end of an exemption is announced in its last thirty days', () => {
  const t = createTranslator(english, 'en');
  const said = (until: string) => {
    const [running] = termsOf({ exemptions: [exemption({ until })] }, today).exemptions;
    return running && exemptionText(t, running);
  };
  expect(said('2026-12-25')).toBe('Your organisation exempts you: EX-1, until December 25, 2026.');
  expect(said('2026-12-24')).toContain('Ends in 30 days.');
  expect(said('2026-11-24')).toContain('Ends today.');
});

test('a text for one language beats the one for all, wherever it stands', () => {
  const texts = { 'de.hold_leave': 'Nein', hold_leave: 'No', 'fr.hold_other': 'x' };
  expect(textsFor('de', texts)).toEqual({ hold_leave: { message: 'Nein' } });
  expect(textsFor('en', texts)).toEqual({ hold_leave: { message: 'No' } });
});
