import type { Advisory } from '../list/schema.ts';
import type { Listed } from './judge.ts';
import type { Policy } from './policy.ts';

/**
 * The advisories that a banner speaks of on a platform's pages, without those
 * that the person dismissed: advisory id → the revision that they did.
 */
export function advisoriesToShow(
  { level, governing, context }: Listed,
  { organisation }: Policy,
  dismissed: Readonly<Record<string, number>>,
): Advisory[] {
  if (!level) return [];
  const speaking = governing.length > 0 ? governing : context;
  const { locked } = organisation;
  return speaking.filter(
    (a) => a.addressees !== 'vendor' && (locked || dismissed[a.id] !== a.revision),
  );
}
