import { linkIn } from '../address/hold-address.ts';
import { isHeld } from '../list/level.ts';
import { judge, judgePlatform, type Listed } from './judge.ts';
import type { Policy } from './policy.ts';

/**
 * What the hold page may do with the link in its address, which anyone can
 * have written there: only a link of a listed platform is shown or gone to.
 */
export type HeldLink =
  | { readonly is: 'no-link' }
  /** Listed, but nothing holds it any more. */
  | { readonly is: 'free'; readonly url: string; readonly verdict: Listed }
  | { readonly is: 'held'; readonly url: string; readonly verdict: Listed };

/**
 * Reads the link in the hold page's own address. Of a platform whose rules the
 * browser refused (`wholeSites`, ids) every page counts as a join link.
 */
export function readHeldLink(
  pageAddress: string,
  policy: Policy,
  wholeSites: readonly string[] = [],
): HeldLink {
  const url = linkIn(pageAddress);
  const judged = judge(url, policy);
  if (!judged.platform) return { is: 'no-link' };
  const verdict = wholeSites.includes(judged.platform.id)
    ? judgePlatform(judged.platform, 'join', policy)
    : judged;
  return { is: isHeld(verdict.level) ? 'held' : 'free', url, verdict };
}
