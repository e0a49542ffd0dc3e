import { lineageOf } from './answers-to.ts';
import { countryOf, isState, jurisdictionOf, type PlaceCode } from './place.ts';
import type { PolicyList } from './schema.ts';

/**
 * The parts of a jurisdiction or body that somebody of it may work for, since a standing word binds
 * them alone: its bodies and, of a country, its states and their bodies. The most spoken to first,
 * and before them those whom a word about `platform` binds.
 */
export function partsOf(code: PlaceCode, list: PolicyList, platform?: string): PlaceCode[] {
  const said = new Map<PlaceCode, number>();
  for (const { binds, status, addressees, platforms } of list.advisories) {
    if (addressees === 'vendor' || status === 'withdrawn' || status === 'superseded') continue;
    const weight = platform !== undefined && platforms.includes(platform) ? 1_000 : 1;
    for (const bound of binds) said.set(bound, (said.get(bound) ?? 0) + weight);
  }
  const found = [...said]
    .filter(([bound]) => bound !== code && isPartOf(bound, code, list))
    .sort(([a, often], [b, oftenB]) => oftenB - often || (a < b ? -1 : 1))
    .map(([bound]) => bound);
  // The bodies of a state stand behind their state.
  const shown = found.map((bound) =>
    isState(code) || !isOfState(bound) ? bound : jurisdictionOf(bound),
  );
  return [...new Set(shown)];
}

function isOfState(code: PlaceCode): boolean {
  return isState(jurisdictionOf(code));
}

function isPartOf(part: PlaceCode, whole: PlaceCode, { places }: PolicyList): boolean {
  const lineage = lineageOf(part, places);
  return lineage.includes(whole) || (lineage.some(isState) && countryOf(part) === whole);
}
