import type { Advisory, PolicyList } from './schema.ts';

/**
 * Code of a jurisdiction or body, a place whose people an advisory can speak to: ISO 3166-1
 * alpha-2 (`IN`), ISO 3166-2 for a state (`US-TX`), `EU` for its institutions, a body of any of
 * these behind a slash (`US/nasa`, `US-NY/nyc-doe`), or `ORG:name` for an employer.
 */
export type PlaceCode = string;

export const placeForm =
  /^(?:[A-Z]{2}(?:-[A-Z0-9]{1,3})?(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?|ORG:[a-z0-9-]+)$/;

type Places = PolicyList['places'];

/** The country that a place lies in, `EU` among them; an employer stands for itself. */
export function countryOf(code: PlaceCode): PlaceCode {
  return isEmployer(code) ? code : code.slice(0, 2);
}

/** The country or state that a body speaks for; any other place is its own. */
export function jurisdictionOf(code: PlaceCode): PlaceCode {
  return code.split('/')[0] ?? code;
}

/** Whether the place is an employer, whose words speak of work and not of office. */
export function isEmployer(code: PlaceCode): boolean {
  return code.startsWith('ORG:');
}

/** Whether the place is a state of a country. */
export function isState(code: PlaceCode): boolean {
  return /^[A-Z]{2}-[A-Z0-9]+$/.test(code);
}

/** Whether the place is a part of a government: `US/nasa`. */
export function isBody(code: PlaceCode): boolean {
  return code.includes('/');
}

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

/** Whether both are parts of one government, the country's or the union's. */
export function isSameGovernment(a: PlaceCode, b: PlaceCode): boolean {
  return countryOf(a) === countryOf(b);
}
