import type { Verdict } from '../policy/verdict/judge.ts';
import { asksMembership, type Policy } from '../policy/verdict/policy.ts';
import type { Acknowledgement } from '../state/acknowledgements.ts';

/** What has become of the page in the tab, in one word, and what can be done about it. */
export type PageState =
  | { readonly is: 'unasked' | 'held' | 'blocked' | 'informs' | 'quiet' }
  | { readonly is: 'exempt'; readonly until: string }
  | { readonly is: 'continued'; readonly acknowledgement: Acknowledgement }
  /** The person dismissed its notices, by these keys. */
  | { readonly is: 'hidden'; readonly notices: readonly string[] };

/** The state of a page of a listed platform; null of any other. The strictest that holds is said. */
export function pageState(
  verdict: Verdict,
  policy: Policy,
  {
    acknowledgement,
    hiddenNotices,
  }: {
    readonly acknowledgement: Acknowledgement | null;
    readonly hiddenNotices: readonly string[];
  },
): PageState | null {
  if (!verdict.platform) return null;
  const { level, exemption } = verdict;
  if (asksMembership(policy)) return { is: 'unasked' };
  if (level === 'block') return { is: 'blocked' };
  if (acknowledgement) return { is: 'continued', acknowledgement };
  if (level === 'acknowledge') return { is: 'held' };
  if (exemption && verdict.governing.length > 0) return { is: 'exempt', until: exemption.until };
  if (hiddenNotices.length > 0) return { is: 'hidden', notices: hiddenNotices };
  return { is: level === 'inform' ? 'informs' : 'quiet' };
}
