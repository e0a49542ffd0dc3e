import { expect, test } from 'vitest';
import { readSettingsFile } from '../../../src/options/settings-file/read-settings-file.ts';
import { writeSettingsFile } from '../../../src/options/settings-file/write-settings-file.ts';

const settings = {
  membership: ['IN', 'US-TX', 'ORG:tesla'],
  language: 'de',
  dismissed: { 'in-mha-cycord-zoom-2020': 1 },
};
const file = writeSettingsFile(settings);

test('what was saved is what is loaded', () => {
  expect(readSettingsFile(file)).toMatchObject({ ok: true, settings });
  const unasked = { membership: 'unasked' as const, language: null, dismissed: {} };
  expect(readSettingsFile(writeSettingsFile(unasked))).toMatchObject({
    ok: true,
    settings: unasked,
  });
});

test.each([
  ['a comma too many', file.replace('"ORG:tesla"', '"ORG:tesla",'), 8, null],
  ['the end missing', file.slice(0, file.indexOf('"language"')), 9, null],
  ['nothing at all', '', 1, null],
  ['a comment', file.replace('{\n', '{\n  // mine\n'), 2, null],
  ['a membership that is none', file.replace('"US-TX"', '"Texas"'), 6, 'membership.1'],
  ['a number for a language', file.replace('"de"', '7'), 9, 'language'],
  [
    'a revision in words',
    file.replace(': 1\n', ': "one"\n'),
    11,
    'dismissed.in-mha-cycord-zoom-2020',
  ],
  [
    'a key of somebody else',
    file.replace('"language": "de"', '"language": "de",\n  "theme": 1'),
    10,
    'theme',
  ],
  ['a key missing', file.replace('  "language": "de",\n', ''), 1, 'language'],
  ['a file of something else', '{ "name": "x" }', 1, ''],
  ['a later version', file.replace('"version": 1', '"version": 2'), 3, ''],
  ['a list', '[]', 1, ''],
])('a file with %s is refused, with its line', (_what, text, line, key) => {
  expect(readSettingsFile(text)).toEqual({ ok: false, reason: { line, key } });
});
