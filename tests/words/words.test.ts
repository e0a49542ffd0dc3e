import { expect, test } from 'vitest';
import messages from '../../src/_locales/en/messages.json' with { type: 'json' };
import { createTranslator } from '../../src/words/translator.ts';
import { dateText, sentence, statement, statusText } from '../../src/words/words.ts';
import { advisoryOn } from '../lists.ts';

const t = createTranslator(messages, 'en-GB');
const india = advisoryOn('zoom');

test('a statement leads with the issuer and fits one platform or several', () => {
  expect(statement(t, india, ['Zoom'])).toBe(
    "India's Ministry of Tests says Zoom is not for official use",
  );
  expect(statement(t, india, ['Zoom', 'Teams'])).toBe(
    "India's Ministry of Tests says Zoom and Teams are not for official use",
  );
});

test('a statement on a whole catalogue names the first of it', () => {
  const names = Array.from({ length: 30_000 }, (_, i) => `App ${i}`);
  expect(statement(t, india, names)).toMatch(/App 18, App 19 and … are not for official use$/);
});

test('an employer speaks of work', () => {
  const acme = advisoryOn('zoom', {
    jurisdiction: 'ORG:acme',
    scope: 'official-devices',
    issuer: { name: 'Acme Inc.', short: 'Acme' },
  });
  expect(statement(t, acme, ['Zoom'])).toBe('Acme does not allow Zoom on work devices');
});

test('what is over says so', () => {
  const over = advisoryOn('zoom', { status: 'withdrawn', ended: '2020-05-06' });
  expect(statement(t, over, ['Zoom'])).toContain('(no longer stands)');
  expect(statusText(t, over)).toBe('Withdrawn 6 May 2020');
});

test('an unknown status is never "in force"', () => {
  expect(statusText(t, india)).toBe('No withdrawal found; last checked November 2026');
});

test('the banner’s sentence has the month and how many more there are', () => {
  expect(sentence(t, india, 'Zoom', 0)).toMatch(/official use \(April 2020\)\.$/);
  expect(sentence(t, india, 'Zoom', 2)).toMatch(/official use \(April 2020\), and 2 more\.$/);
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
