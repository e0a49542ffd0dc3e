import { countryOf, isBody, jurisdictionOf, type PlaceCode } from './place.ts';
import type { Advisory, PolicyList } from './schema.ts';

type Places = PolicyList['places'];

/**
 * The place and all that it lies in, from the inside out: `US/navy`, `US/dod`, `US`. A state does
 * not lie in its country here: whether a nation's word binds its states is for each advisory to say.
 */
export function lineageOf(code: PlaceCode, places: Places): PlaceCode[] {
  const lineage: PlaceCode[] = [];
  for (let at: PlaceCode | undefined = code; at && !lineage.includes(at); ) {
    lineage.push(at);
    at = places[at]?.within ?? (isBody(at) ? jurisdictionOf(at) : undefined);
  }
  return lineage;
}

/** Whether somebody of a place is among those to whom the advisory speaks. */
export function answersTo(
  member: PlaceCode,
  { binds, bindsStates, addressees }: Pick<Advisory, 'binds' | 'bindsStates' | 'addressees'>,
  places: Places,
): boolean {
  if (lineageOf(member, places).some((code) => binds.includes(code))) return true;
  // What is meant for everyone in a country is meant for its states' officials too.
  return (bindsStates || addressees === 'everyone') && binds.includes(countryOf(member));
}
