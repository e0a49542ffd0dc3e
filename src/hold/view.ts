import type { HeldLink } from '../policy/verdict/held-link.ts';

type Link = Exclude<HeldLink, { readonly is: 'no-link' }>;

/** What the hold page shows or does for the link in its address. */
export type View =
  | { readonly is: 'no-link' }
  /** The page stands in a frame, where it decides nothing. */
  | { readonly is: 'framed'; readonly link: Link }
  /** Nothing holds the link any more, or this person goes on to its platform: go there. */
  | { readonly is: 'open'; readonly link: Link }
  /** The same, under the eyes of somebody who read the page and did not say "Continue": it waits for that. */
  | { readonly is: 'free'; readonly link: Link }
  | { readonly is: 'held'; readonly link: Link };

/**
 * Chooses the view. A decision to go on opens what may be acknowledged, never what is blocked. A link
 * that this page has shown as held opens only by its own "Continue": an answer to a question is none,
 * and neither is a click in another tab or window.
 */
export function viewOf(
  link: HeldLink,
  page: { readonly isFramed: boolean; readonly hasHeld: boolean },
  goesOnTo: (platform: string) => boolean,
): View {
  if (link.is === 'no-link') return link;
  if (page.isFramed) return { is: 'framed', link };
  const { platform, level } = link.verdict;
  const goesOn = level === 'acknowledge' && goesOnTo(platform.id);
  if (link.is === 'held' && !goesOn) return { is: 'held', link };
  return { is: page.hasHeld ? 'free' : 'open', link };
}
