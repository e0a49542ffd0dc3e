import { lineageOf } from '../list/answers-to.ts';
import type { PlaceCode } from '../list/place.ts';
import type { Platform } from '../list/schema.ts';
import type { Policy } from './policy.ts';

/** A service to use in place of a platform. */
export type AlternativeService = {
  readonly name: string;
  /** Whose people it is approved for; null where the person's own organisation names it. */
  readonly place: PlaceCode | null;
  readonly url?: string | undefined;
  /** As `roomAddress` takes it. */
  readonly newRoom?: string | undefined;
  readonly note?: string | undefined;
};

/** What this person's organisation, and those whom they answer to, approve instead for the same purpose; their own body's first. */
export function alternativesTo(
  platform: Platform,
  { membership, list, organisation }: Policy,
): AlternativeService[] {
  const ofOrganisation = (organisation.alternatives ?? [])
    .filter((a) => a.purpose === platform.category)
    .map(({ name, open, newRoom }) => ({ name, place: null, url: open, newRoom }));
  if (membership === 'unasked') return ofOrganisation;
  const own = [...new Set(membership.flatMap((m) => lineageOf(m, list.places)))];
  const ofLists = list.alternatives
    .filter((a) => a.purpose === platform.category && own.includes(a.place))
    .sort((a, b) => own.indexOf(a.place) - own.indexOf(b.place));
  return [...ofOrganisation, ...ofLists];
}
