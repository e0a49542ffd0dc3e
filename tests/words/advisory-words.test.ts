import { describe, expect, test } from 'vitest';
import english from '../../src/_locales/en/messages.json' with { type: 'json' };
import type { Advisory } from '../../src/policy/list/schema.ts';
import { onlyBundled } from '../../src/policy/verdict/merge.ts';
import { type Catalogue, createTranslator } from '../../src/words/translator.ts';
import {
  citation,
  exemptionText,
  isPast,
  languageName,
  listText,
  placeName,
  reasonText,
  scopeText,
  sourceText,
  spanText,
  stanceText,
  statement,
  statusText,
  textIn,
  translationIn,
} from '../../src/words/words.ts';
import { advisoryOn, listWith, platformNamed } from '../lists.ts';

const t = createTranslator(english, 'en-GB');
/** The English words, for a reader of another language. */
const reader = (language: string) => createTranslator(english as Catalogue, language);
const today = '2026-11-27';
const list = listWith([platformNamed('zoom')], [advisoryOn('zoom')]);

describe('whether an advisory stands', () => {
  const source = { title: 'S', url: 'https://s.example/', kind: 'official' } as const;
  test.each<[string, Partial<Advisory>, string, boolean]>([
    ['nobody knows', {}, 'No withdrawal found; last checked November 2026', false],
    [
      'a source of that day shows it',
      { status: 'in-force', sources: [{ ...source, shows: ['status'], published: '2025-03-01' }] },
      t.say('status_inForce', '1 March 2025'),
      false,
    ],
    [
      'the newest of several sources counts',
      {
        status: 'in-force',
        sources: [
          { ...source, shows: ['status'], published: '2025-03-01' },
          { ...source, shows: ['status'], published: '2026-02' },
          { ...source, shows: ['date'], published: '2026-10-01' },
        ],
      },
      t.say('status_inForce', 'February 2026'),
      false,
    ],
    [
      'no dated source shows it, so it is not said to be in force',
      { status: 'in-force', sources: [{ ...source, shows: ['status'] }] },
      'No withdrawal found; last checked November 2026',
      false,
    ],
    [
      'its end is still to come',
      { ended: '2026-11-27' },
      t.say('status_unknown', 'November 2026'),
      false,
    ],
    ['its end is over', { ended: '2026-11-26' }, t.say('ended', '26 November 2026'), true],
    ['withdrawn, nobody knows when', { status: 'withdrawn' }, t.say('status_withdrawn'), true],
    [
      'replaced on a day',
      { status: 'superseded', ended: '2022-05' },
      t.say('status_supersededOn', 'May 2022'),
      true,
    ],
  ])('%s', (_, parts, text, past) => {
    const advisory = advisoryOn('zoom', parts);
    expect(statusText(t, advisory, today)).toBe(text);
    expect(isPast(advisory, today)).toBe(past);
  });
});

test.each<[string, Partial<Advisory>, RegExp]>([
  ['announced', { effective: '2027-01-01' }, /1 January 2027/],
  ['only reported', { reportedOnly: true }, /^.+/],
])('a statement that is %s says so', (_, parts, mark) => {
  const plain = statement(t, { list, today }, advisoryOn('zoom'), ['Zoom']);
  const said = statement(t, { list, today }, advisoryOn('zoom', parts), ['Zoom']);
  expect(said).toContain(plain);
  expect(said).not.toBe(plain);
  expect(said).toMatch(mark);
});

test('stance and scope have words, and an employer’s scope speaks of work', () => {
  expect(stanceText(t, advisoryOn('zoom', { stance: 'restricted' }))).toBe(
    t.say('stance_restricted'),
  );
  expect(stanceText(t, advisoryOn('zoom', { stance: 'advised-against' }))).toBe(
    t.say('stance_advised'),
  );
  expect(scopeText(t, advisoryOn('zoom'))).toBe(t.say('scope_officialUse'));
  expect(scopeText(t, advisoryOn('zoom', { issuer: 'ORG:acme' }))).toBe(t.say('scope_workUse'));
});

describe('a reader of another language', () => {
  const texts = {
    en: { ...advisoryOn('zoom').texts.en, title: 'English' },
    'zh-TW': { ...advisoryOn('zoom').texts.en, title: '繁體' },
  } as Advisory['texts'];
  test.each([
    ['zh-TW', 'zh-TW', '繁體'],
    ['zh-HK', 'zh-TW', '繁體'],
    ['zh-CN', 'en', 'English'],
    ['de-AT', 'en', 'English'],
  ])('of %s gets the text in %s', (language, lang, title) => {
    const found = textIn(reader(language), advisoryOn('zoom', { texts }));
    expect(found.lang).toBe(lang);
    expect(found.text?.title).toBe(title);
  });

  const quote = { text: 'Wort', lang: 'de', translations: { en: 'word', fr: 'mot' } };
  test.each([
    ['de-CH', undefined],
    ['fr-BE', 'mot'],
    ['hi', 'word'],
  ])('of %s reads beside a German quote: %s', (language, translation) => {
    expect(translationIn(reader(language), quote)).toBe(translation);
  });
  test('gets no translation where none was made', () => {
    expect(translationIn(reader('fr'), { text: 'Wort', lang: 'de' })).toBeUndefined();
  });
});

test.each([
  ['IN/tests', 'Indian Ministry of Tests'],
  ['FR', 'France'],
  ['IN/nobody-knows', 'IN/nobody-knows'],
])('%s is called %s', (code, name) => {
  expect(placeName(t, list, code)).toBe(name);
});

test('a language has its name in the reader’s', () => {
  expect(languageName(t, 'de')).toBe('German');
});

test('a source says what it is, what it shows and who read it', () => {
  const source = { title: 'S', url: 'https://s.example/', kind: 'press', shows: [] } as const;
  expect(sourceText(t, { ...source, shows: [] })).toBe(
    `${t.say('source_press')} · ${t.say('source_unread')}`,
  );
  expect(sourceText(t, { ...source, shows: ['date', 'quote'], read: '2026-11-24' })).toBe(
    [
      t.say('source_press'),
      t.say('source_shows', `${t.say('claim_date')}, ${t.say('claim_quote')}`),
      t.say('source_read', '24 November 2026'),
    ].join(' · '),
  );
});

test('a citation names issuer, title, date, number, address and the list', () => {
  const advisory = advisoryOn('zoom', { reference: 'No. 7' });
  expect(citation(t, advisory, { name: 'Tests', serial: 3 })).toBe(
    `Ministry of Tests, India, A test advisory, 16 April 2020, No. 7, https://source.example/, ${t.say('viaList', 'Tests', '3')}`,
  );
  expect(citation(t, advisoryOn('zoom'), { name: 'Tests', serial: 3 })).not.toContain('undefined');
});

test('a list is named with its date, serial and size', () => {
  const [summary] = onlyBundled(list).provenance.lists;
  expect(summary && listText(t, summary)).toBe(
    t.say('listLine', 'Tests', '24 November 2026', '1', '1'),
  );
});

test('a reason of ours has words, an organisation’s stays as it wrote it', () => {
  expect(reasonText(t, 'private')).toBe(t.say('hold_reason_private'));
  expect(reasonText(t, 'Ministerial call')).toBe('Ministerial call');
});

test.each([
  [0, '0 minutes'],
  [1, '1 minute'],
  [60, '1 hour'],
  [479, '7 hours, 59 minutes'],
  [525_600, '8,760 hours'],
])('%i minutes last %s', (minutes, text) => {
  expect(spanText(t, minutes)).toBe(text);
});

test.each([
  [30, true],
  [31, false],
])('an exemption with %i days left says that it ends: %s', (daysLeft, says) => {
  const exemption = { platform: 'zoom', reason: 'r', reference: 'X-1', until: '2026-12-27' };
  const text = exemptionText(t, { ...exemption, daysLeft });
  expect(text.startsWith(t.say('exempt', 'X-1', '27 December 2026'))).toBe(true);
  expect(text.includes(`in ${daysLeft} days`)).toBe(says);
});
