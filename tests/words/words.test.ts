import { expect, test } from 'vitest';
import messages from '../../src/_locales/en/messages.json' with { type: 'json' };
import { createTranslator } from '../../src/words/translator.ts';
import { dateText, sentence, statement, statusText } from '../../src/words/words.ts';
import { advisoryOn, listWith } from '../lists.ts';

const t = createTranslator(messages, 'en-GB');
const india = advisoryOn('zoom');
const setting = {
  today: '2026-11-27',
  list: {
    ...listWith([], []),
    places: {
      'IN/tests': { names: { en: 'Indian Ministry of Tests' } },
      'ORG:acme': { names: { en: 'Acme' } },
    },
  },
};

test('a statement leads with the issuer and fits one platform or several', () => {
  expect(statement(t, setting, india, ['Zoom'])).toBe(
    'Indian Ministry of Tests: official use of Zoom is not allowed',
  );
  expect(statement(t, setting, india, ['Zoom', 'Teams'])).toBe(
    'Indian Ministry of Tests: official use of Zoom and Teams is not allowed',
  );
});

test('a statement on a whole catalogue names the first of it', () => {
  const names = Array.from({ length: 30_000 }, (_, i) => `App ${i}`);
  expect(statement(t, setting, india, names)).toMatch(/App 18, App 19 and … is not allowed$/);
});

test('an employer speaks of work', () => {
  const acme = advisoryOn('zoom', {
    issuer: 'ORG:acme',
    binds: ['ORG:acme'],
    scope: 'official-devices',
  });
  expect(statement(t, setting, acme, ['Zoom'])).toBe(
    'Acme: use of Zoom on work devices is not allowed',
  );
});

test('what is over says so', () => {
  const over = advisoryOn('zoom', { status: 'withdrawn', ended: '2020-05-06' });
  expect(statement(t, setting, over, ['Zoom'])).toContain('(no longer stands)');
  expect(statusText(t, over, setting.today)).toBe('Withdrawn 6 May 2020');
});

test('an unknown status is never "in force"', () => {
  expect(statusText(t, india, setting.today)).toBe(
    'No withdrawal found; last checked November 2026',
  );
});

test('the banner’s sentence has the month and how many more there are', () => {
  expect(sentence(t, setting, india, 'Zoom', 0)).toMatch(/not allowed \(April 2020\)\.$/);
  expect(sentence(t, setting, india, 'Zoom', 2)).toMatch(
    /not allowed \(April 2020\), and 2 more advisories\.$/,
  );
});

test('a date is as exact as the list knows it', () => {
  expect(['2020-04-16', '2020-04', '2020'].map((date) => dateText(t, date))).toEqual([
    '16 April 2020',
    'April 2020',
    '2020',
  ]);
});

test('a missing message is told, not shown as a gap', () => {
  const empty = createTranslator({}, 'en');
  expect(() => empty.say('hold_leave')).toThrow('no message "hold_leave"');
});
