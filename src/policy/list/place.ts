/**
 * Code of a jurisdiction or body, a place whose people an advisory can speak to: ISO 3166-1
 * alpha-2 (`IN`), ISO 3166-2 for a state (`US-TX`), `EU` for its institutions, a body of any of
 * these behind a slash (`US/nasa`, `US-NY/nyc-doe`), or `ORG:name` for an employer.
 */
export type PlaceCode = string;

export const placeForm =
  /^(?:[A-Z]{2}(?:-[A-Z0-9]{1,3})?(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?|ORG:[a-z0-9-]+)$/;

/** The country that a place lies in, `EU` among them; an employer stands for itself. */
export function countryOf(code: PlaceCode): PlaceCode {
  return isEmployer(code) ? code : code.slice(0, 2);
}

/** Whether the place is a country, or the union: its code is of ISO 3166-1, and its names are the standard's. */
export function isCountry(code: PlaceCode): boolean {
  return /^[A-Z]{2}$/.test(code);
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

/** Whether both are parts of one government, the country's or the union's. */
export function isSameGovernment(a: PlaceCode, b: PlaceCode): boolean {
  return countryOf(a) === countryOf(b);
}
