import { dismissals } from './dismissals.ts';
import { folded } from './folded.ts';

/** What this person did about notices: which they dismissed, and where they folded them. */
export async function readNoticeMemory() {
  const [dismissed, foldedOn] = await Promise.all([dismissals.read(), folded.read()]);
  return { dismissed, folded: foldedOn };
}
