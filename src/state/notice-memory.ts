import type { Dismissed } from '../policy/verdict/advisories-to-show.ts';
import { dismissals } from './dismissals.ts';
import { folded } from './folded.ts';

/** What a person did about notices. */
export type NoticeMemory = {
  readonly dismissed: Dismissed;
  /** Ids of platforms. */
  readonly folded: readonly string[];
};

export async function readNoticeMemory(): Promise<NoticeMemory> {
  const [dismissed, foldedOn] = await Promise.all([dismissals.read(), folded.read()]);
  return { dismissed, folded: foldedOn };
}
