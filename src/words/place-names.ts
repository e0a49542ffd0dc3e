import { isCountry, type PlaceCode } from '../policy/list/place.ts';
import type { PolicyList } from '../policy/list/schema.ts';
import { folded } from './found-by.ts';
import { languages } from './languages.ts';

/** Codes that Unicode names, but of no government: unions, islands within a country, placeholders. */
const noGovernments = 'AC AQ BV CP CQ DG EA EU EZ HM IC QO TA UN XA XB ZZ'.split(' ');

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Every country of ISO 3166-1 that this browser can name. */
export function countries(): PlaceCode[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined && isCurrent(code))
    .filter((code) => !noGovernments.includes(code));
}

/** A code that was given up stands for another one now. */
function isCurrent(code: string): boolean {
  return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}

/** A place with every name that a person may type for it. */
export type NamedPlace = { readonly code: PlaceCode; readonly names: readonly string[] };

/**
 * Makes a search for governments, their bodies and employers: those of the list, and every
 * country, by their names in each language of ours, by short forms and by codes. Places
 * come first whose name is, or begins with, what was typed.
 */
export function placeSearch(list: PolicyList): (typed: string) => PlaceCode[] {
  // Made for the first search: the names in every language take a while.
  let all: readonly NamedPlace[] | null = null;
  return (typed) => {
    const wanted = folded(typed.trim());
    if (wanted === '') return [];
    all ??= namesOfPlaces(list);
    const named = all;
    const fits = [
      (name: string) => name === wanted,
      (name: string) => name.startsWith(wanted),
      (name: string) => name.includes(wanted),
    ];
    const found = fits.flatMap((fit) => named.filter(({ names }) => names.some(fit)));
    return [...new Set(found.map(({ code }) => code))];
  };
}

/** Every place of a list, and every country, with its names in each language, short forms and code, folded. */
export function namesOfPlaces(list: PolicyList): NamedPlace[] {
  const regions = languages.map((l) => new Intl.DisplayNames(l, { type: 'region' }));
  const codes = new Set([
    ...countries(),
    'EU',
    ...list.advisories.flatMap((a) => a.binds),
    ...Object.keys(list.places),
  ]);
  return [...codes].map((code) => ({
    code,
    names: [
      code,
      // The name of a code as people say it: NASA for US/nasa, google for ORG:google.
      code.split(/[:/]/).at(-1) ?? '',
      ...Object.values(list.places[code]?.names ?? {}),
      ...(list.places[code]?.aliases ?? []),
      ...(isCountry(code) ? regions.map((names) => names.of(code) ?? '') : []),
    ].map(folded),
  }));
}
