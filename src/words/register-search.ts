import { memoizeWeak } from '../lib/memoize.ts';
import { countryOf } from '../policy/list/place.ts';
import type { Advisory } from '../policy/list/schema.ts';
import type { Policy } from '../policy/verdict/policy.ts';
import { folded } from './found-by.ts';
import { namesOfPlaces } from './place-names.ts';
import type { Translator } from './translator.ts';
import { placeName, stanceText, statement, statusText } from './words.ts';

/**
 * Everything by which somebody may look for an advisory, without case and accents: its words in
 * every language that it has, its platforms and their other names, whether it stands, and whoever
 * issued it and is bound by it under any name.
 */
export function searchTextOf(t: Translator, policy: Policy, advisory: Advisory): string {
  const { list, today } = policy;
  const platforms = advisory.platforms.flatMap((id) => {
    const platform = policy.platformOf(id);
    return platform ? [platform.name, ...(platform.aliases ?? [])] : [id];
  });
  const texts = Object.values(advisory.texts).flatMap((text) => [
    text.issuer,
    text.title,
    text.summary,
    text.statusNote ?? '',
  ]);
  return [
    advisory.id,
    statement(t, policy, advisory, platforms),
    stanceText(t, advisory),
    statusText(t, advisory, today),
    advisory.status,
    advisory.published,
    advisory.reference ?? '',
    ...texts,
    ...placesOf(advisory).flatMap((code) => [code, placeName(t, list, code)]),
  ]
    .map(folded)
    .concat(placesOf(advisory).flatMap((code) => namesIn(policy).get(code) ?? []))
    .join(' ');
}

/** Who speaks, whose people it speaks to, and the countries of both. */
function placesOf({ issuer, binds }: Advisory): string[] {
  const named = [issuer, ...binds];
  return [...new Set([...named, ...named.map(countryOf)])];
}

const namesIn = memoizeWeak(
  ({ list }: Policy) => new Map(namesOfPlaces(list).map(({ code, names }) => [code, names])),
);
