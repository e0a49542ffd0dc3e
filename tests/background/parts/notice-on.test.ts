import { expect, test } from 'vitest';
import messages from '../../../src/_locales/en/messages.json' with { type: 'json' };
import { noticeOn } from '../../../src/background/parts/notice-on.ts';
import type { Membership } from '../../../src/policy/verdict/policy.ts';
import { createTranslator } from '../../../src/words/translator.ts';
import { advisoryOn, platformNamed, policyWith } from '../../lists.ts';

const t = createTranslator(messages, 'en-GB');
const meet = platformNamed('meet', { name: 'Meet' });
const india = advisoryOn('meet', {
  quote: { text: 'Nicht erlaubt', lang: 'de', translations: { en: 'Not allowed' } },
});
const notice = (membership: Membership, organisation = {}, dismissed = {}, folded: string[] = []) =>
  noticeOn(t, meet, policyWith([meet], [india], membership, organisation), { dismissed, folded });

test('one sentence first: who says what, since when', () => {
  expect(notice(['IN'])?.sentence).toBe(
    'Indian Ministry of Tests: official use of Meet is not allowed (April 2020).',
  );
});

test('before an answer it says how many speak, and asks; it never speaks for one by chance', () => {
  const unasked = notice('unasked');
  expect(unasked?.sentence).toBe('1 government or employer speaks about Meet');
  expect(unasked?.ask).toBe('Who do you work for?');
  expect(notice([])?.sentence).toBe('1 government or employer speaks about Meet');
  expect(notice(['IN'])?.ask).toBeNull();
});

test('nothing where nothing governs, or where the person dismissed it', () => {
  const other = platformNamed('other');
  const lists = [
    [meet, other],
    [india, advisoryOn('other', { binds: ['FR'] })],
  ] as const;
  const policy = policyWith([...lists[0]], [...lists[1]], ['FR']);
  expect(noticeOn(t, meet, policy, { dismissed: {}, folded: [] })).toBeNull();
  expect(notice(['IN'], {}, { [india.id]: india.revision })).toBeNull();
});

test('a dismissal is of one platform: the notice of another that the advisory names stays', () => {
  const key = Object.keys(notice(['IN'])?.advisories ?? {});
  expect(key).toEqual([`meet/${india.id}`]);
  expect(notice(['IN'], {}, { [`meet/${india.id}`]: india.revision })).toBeNull();
  expect(notice(['IN'], {}, { [`other/${india.id}`]: india.revision })).not.toBeNull();
});

test('it starts folded where the person folded it', () => {
  expect(notice(['IN'])?.folded).toBe(false);
  expect(notice(['IN'], {}, {}, ['meet'])?.folded).toBe(true);
});

test('what was revised since it was dismissed says so first', () => {
  const again = notice(['IN'], {}, { [india.id]: india.revision - 1 });
  expect(again?.sentence).toMatch(/^.*changed.*Indian Ministry of Tests/i);
});

test('a locked notice is collapsed and not dismissed, and names whom to ask', () => {
  const locked = notice(['IN'], { locked: true, memberships: ['IN'], helpText: 'Call 1234' });
  expect(locked?.words.dismiss).toBeNull();
  expect(locked?.more).toEqual(['Call 1234']);
});

test('a quotation has its language, and our translation marked as ours', () => {
  const [detail] = notice(['IN'])?.details ?? [];
  expect(detail?.quote).toMatchObject({ lang: 'de' });
  expect(detail?.quote?.note).toContain('Our translation: Not allowed');
});
