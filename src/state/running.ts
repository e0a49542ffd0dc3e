import type { Acknowledgement } from './acknowledgements.ts';

/** Whether a decision counts at a time; a clock that was set back prolongs none. */
export function runs({ at, until }: Acknowledgement, now: number): boolean {
  return at <= now && now < until;
}

/** The decision under which a platform's links open now in a tab, if there is one. */
export function runningFor(
  platform: string | undefined,
  decisions: readonly Acknowledgement[],
  now: number,
  tab: number | undefined,
): Acknowledgement | null {
  const counts = (a: Acknowledgement) =>
    a.platform === platform && runs(a, now) && (a.tab === undefined || a.tab === tab);
  return decisions.find(counts) ?? null;
}
