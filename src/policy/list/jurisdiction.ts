/**
 * ISO 3166-1 alpha-2 (`IN`), ISO 3166-2 for a state (`US-TX`), `EU` for its
 * institutions, or `ORG:name` for an employer.
 */
export type Jurisdiction = string;

export const placeForm =
  /^(?:[A-Z]{2}(?:-[A-Z0-9]{1,3})?(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?|ORG:[a-z0-9-]+)$/;

/** A country's word also binds its states' officials; a state's word stays in the state. */
export function answersTo(membership: Jurisdiction, jurisdiction: Jurisdiction): boolean {
  return membership === jurisdiction || membership.startsWith(`${jurisdiction}-`);
}

/** Whether the jurisdiction is an employer, whose words speak of work and not of office. */
export function isEmployer(jurisdiction: Jurisdiction): boolean {
  return jurisdiction.startsWith('ORG:');
}
