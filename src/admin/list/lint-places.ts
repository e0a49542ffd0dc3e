import {
  countryOf,
  isBody,
  isCountry,
  isEmployer,
  jurisdictionOf,
  type PlaceCode,
} from '../../policy/list/place.ts';
import type { PolicyList } from '../../policy/list/schema.ts';
import { type Language, languages } from '../../words/languages.ts';
import { countries } from '../../words/place-names.ts';
import type { Problem } from '../problem.ts';
import { isAnyRefused, type ListFile, type ListFiles, placesOf, problemAt } from './list-files.ts';

type Places = PolicyList['places'];

/** Codes that stand for nothing, and places that could not be named to a reader. */
export function lintPlaces(files: ListFiles): Problem[] {
  // With a fault in one of its files, any code may be missing for that alone.
  if (isAnyRefused(files, 'places')) return [];
  const places = placesOf(files);
  const known = new Set([...countries(), 'EU', ...Object.keys(places)]);
  const unknown = (from: ListFile, path: (string | number)[], code: PlaceCode) =>
    known.has(code) ? [] : [problemAt(from, path, unknownCode(code))];
  return [
    ...files.advisories.flatMap(({ entry, from }) => [
      ...unknown(from, ['issuer'], entry.issuer),
      ...entry.binds.flatMap((code, i) => unknown(from, ['binds', i], code)),
    ]),
    ...files.alternatives.flatMap(({ entry, from }) =>
      entry.flatMap((alternative, i) => unknown(from, [i, 'place'], alternative.place)),
    ),
    ...files.places.flatMap(({ entry, from }) =>
      Object.entries(entry).flatMap(([code, { names, within }]) => [
        ...(within === undefined ? [] : unknown(from, [code, 'within'], within)),
        ...(isCountry(code) ? [] : unnamed(from, code, names)),
        ...(isPlaceOfNoCountry(code, known) ? [problemAt(from, [code], unknownCode(code))] : []),
      ]),
    ),
  ];
}

/** The languages among ours in which an advisory is to be read by those it binds; English always. */
export function languagesFor(binds: readonly PlaceCode[], places: Places): Language[] {
  const official = binds.flatMap((code) => officialLanguages(code, places));
  return languages.filter((l) => l === 'en' || official.includes(l));
}

function officialLanguages(code: PlaceCode, places: Places): readonly string[] {
  const own = places[code]?.languages;
  if (own || isEmployer(code)) return own ?? [];
  if (isBody(code)) return officialLanguages(jurisdictionOf(code), places);
  return places[countryOf(code)]?.languages ?? [];
}

function isPlaceOfNoCountry(code: PlaceCode, known: ReadonlySet<PlaceCode>): boolean {
  return !isEmployer(code) && !known.has(countryOf(code));
}

function unnamed(
  from: ListFile,
  code: PlaceCode,
  names: Readonly<Record<string, string>> = {},
): Problem[] {
  if (!names.en) return [problemAt(from, [code], 'has no English name; add "names"')];
  const missing = languages.filter((l) => !names[l]);
  if (missing.length === 0) return [];
  const reason = `are missing in ${missing.join(', ')}; readers of these see the English one`;
  return [problemAt(from, [code, 'names'], reason, 'warning')];
}

function unknownCode(code: PlaceCode): string {
  return /^UK\b/.test(code)
    ? `"${code}" is no code; the United Kingdom is GB`
    : `"${code}" is no country of ISO 3166-1 and stands in no file of places/; correct it, or add it there with its names (\`caveat new\` takes --place-name)`;
}
