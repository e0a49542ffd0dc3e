import type { PlaceCode } from '../policy/list/place.ts';

const most = 3;

/**
 * The countries that a browser's settings suggest, the likeliest first. Where
 * the clock and a language agree, that country leads; a language alone, such as
 * "pt", says nothing of a country. The guess never leaves the page.
 */
export function guessedCountries(
  languages: readonly string[],
  timeZone: string,
  countryOfZone: Readonly<Record<string, PlaceCode>>,
): PlaceCode[] {
  const spoken = languages.flatMap((tag) => new Intl.Locale(tag).region ?? []);
  const here = countryOfZone[timeZone];
  return [...new Set([...(here ? [here] : []), ...spoken])].slice(0, most);
}
