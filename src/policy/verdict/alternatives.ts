import { lineageOf } from '../list/answers-to.ts';
import type { Alternative, Platform } from '../list/schema.ts';
import type { Policy } from './policy.ts';

/** What those whom this person answers to approve instead, for the same purpose; their own body's first. */
export function alternativesTo(platform: Platform, { membership, list }: Policy): Alternative[] {
  if (membership === 'unasked') return [];
  const own = [...new Set(membership.flatMap((m) => lineageOf(m, list.places)))];
  return list.alternatives
    .filter((a) => a.purpose === platform.category && own.includes(a.place))
    .sort((a, b) => own.indexOf(a.place) - own.indexOf(b.place));
}
