import { expect, test } from 'vitest';
import { countryOfZones } from '../../scripts/build/time-zones.ts';
import { guessedCountries } from '../../src/ui/guess.ts';

const zones = countryOfZones();

test.each([
  [
    'a clock in Delhi before the language of the browser',
    ['en-US', 'en'],
    'Asia/Calcutta',
    'IN US',
  ],
  ['the newer name of the same time zone', ['hi'], 'Asia/Kolkata', 'IN'],
  ['clock and language that agree, once', ['de-DE', 'de', 'en-US'], 'Europe/Berlin', 'DE US'],
  ['a language with a region where the clock tells nothing', ['pt-BR'], 'UTC', 'BR'],
  ['nothing from a language alone', ['pt'], 'UTC', ''],
  ['three at most', ['en-GB', 'en-US', 'en-AU', 'en-NZ'], 'Asia/Taipei', 'TW GB US'],
])('suggests %s', (_what, languages, zone, guesses) => {
  expect(guessedCountries(languages, zone, zones).join(' ')).toBe(guesses);
});
