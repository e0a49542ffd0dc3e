import { expect, test } from 'vitest';
import { mailAddress } from '../../src/words/mail-address.ts';

test('lines end as RFC 6068 has it, and nothing breaks out of its place', () => {
  expect(mailAddress('help@trials.example', 'A & B', 'one\ntwo&cc=x')).toBe(
    'mailto:help@trials.example?subject=A%20%26%20B&body=one%0D%0Atwo%26cc%3Dx',
  );
});

test.each([
  ['words', 'word '.repeat(2_000)],
  ['a writing without spaces', '字'.repeat(2_000)],
  ['characters of two code units', '😀'.repeat(2_000)],
])('a text of %s too long for an address loses its end', (_what, text) => {
  const mail = mailAddress('', 'Subject', text);
  expect(mail.length).toBeLessThanOrEqual(2_040);
  expect(mail.length).toBeGreaterThan(1_500);
  expect(text.startsWith(decodeURIComponent(mail.split('body=')[1] ?? ''))).toBe(true);
});
