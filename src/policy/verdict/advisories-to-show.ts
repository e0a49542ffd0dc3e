import type { Advisory, Platform } from '../list/schema.ts';
import type { Listed } from './judge.ts';
import type { Policy } from './policy.ts';

/** `PLATFORM/ADVISORY` → the revision whose notice on that platform the person dismissed. */
export type Dismissed = Readonly<Record<string, number>>;

/** One notice among those dismissed: of an advisory, on one of the platforms that it names. */
export function dismissalKey({ id }: Pick<Platform, 'id'>, advisory: Pick<Advisory, 'id'>): string {
  return `${id}/${advisory.id}`;
}

/** The revision at which a person dismissed an advisory's notice on a platform; undefined where they did not. */
export function dismissedRevision(
  dismissed: Dismissed,
  platform: Platform,
  advisory: Advisory,
): number | undefined {
  // Before notices were dismissed by platform, one dismissal counted on all that the advisory names.
  return dismissed[dismissalKey(platform, advisory)] ?? dismissed[advisory.id];
}

/** The advisories that a banner speaks of on a platform's pages, whether or not they were dismissed. */
function advisoriesToTell({ level, governing, context }: Listed): Advisory[] {
  if (!level) return [];
  const speaking = governing.length > 0 ? governing : context;
  return speaking.filter((a) => a.addressees !== 'vendor');
}

/** The same without those that the person dismissed, where the organisation lets them. */
export function advisoriesToShow(
  verdict: Listed,
  { organisation }: Policy,
  dismissed: Dismissed,
): Advisory[] {
  const told = advisoriesToTell(verdict);
  if (organisation.locked) return told;
  return told.filter((a) => dismissedRevision(dismissed, verdict.platform, a) !== a.revision);
}

/** The keys under which this person dismissed what a banner would speak of, where nothing is left of it; else none. */
export function dismissedOn(verdict: Listed, policy: Policy, dismissed: Dismissed): string[] {
  if (advisoriesToShow(verdict, policy, dismissed).length > 0) return [];
  return advisoriesToTell(verdict).flatMap((a) =>
    [dismissalKey(verdict.platform, a), a.id].filter((key) => dismissed[key] === a.revision),
  );
}
