import type { HeldLink } from '../policy/verdict/held-link.ts';

type Link = Exclude<HeldLink, { readonly is: 'no-link' }>;

/** What the hold page shows or does for the link in its address. */
export type View =
  | { readonly is: 'no-link' }
  /** The page stands in a frame, where it decides nothing. */
  | { readonly is: 'framed'; readonly link: Link }
  /** Nothing holds the link any more, or this person goes on to its platform: go there. */
  | { readonly is: 'open'; readonly link: Link }
  | { readonly is: 'held'; readonly link: Link };

/** Chooses the view. A decision to go on opens what may be acknowledged, never what is blocked. */
export function viewOf(
  link: HeldLink,
  isFramed: boolean,
  goesOnTo: (platform: string) => boolean,
): View {
  if (link.is === 'no-link') return link;
  if (isFramed) return { is: 'framed', link };
  const { platform, level } = link.verdict;
  const goesOn = level === 'acknowledge' && goesOnTo(platform.id);
  return { is: link.is === 'free' || goesOn ? 'open' : 'held', link };
}
