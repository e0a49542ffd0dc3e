import { answersTo } from '../list/jurisdiction.ts';
import type { Alternative, Platform } from '../list/schema.ts';
import type { Policy } from './policy.ts';

/** What this person's own jurisdictions approve instead, for the same purpose. */
export function alternativesTo(platform: Platform, { membership, list }: Policy): Alternative[] {
  if (membership === 'unasked') return [];
  return list.alternatives.filter(
    (a) => a.purpose === platform.category && membership.some((m) => answersTo(m, a.jurisdiction)),
  );
}
