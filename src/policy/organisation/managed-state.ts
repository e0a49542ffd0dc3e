/** What is known of the organisation's policy on this machine. */
export type ManagedState = {
  readonly state: 'unknown' | 'none' | 'present';
  /** When the browser last answered, in milliseconds since the epoch; null before it ever did. */
  readonly readAt: number | null;
  /** Why the policy in force is not what the browser said last, in words; null where it is. */
  readonly failure: string | null;
  /** Until when a policy stays in force that the browser no longer names; null where it names it. */
  readonly keptUntil: number | null;
};

export const nothingKnown: ManagedState = {
  state: 'unknown',
  readAt: null,
  failure: null,
  keptUntil: null,
};

/** What the browser said when it was asked for the policy. */
export type ManagedAnswer =
  | { readonly is: 'policy'; readonly raw: Readonly<Record<string, unknown>> }
  /** No policy. `sure`: it could read its policies, and ours is not among them. */
  | { readonly is: 'none'; readonly sure: boolean }
  | { readonly is: 'failed'; readonly reason: string };

/** How long a policy outlives a start of the browser that finds none in its place. */
const keptMs = 24 * 3_600_000;

/**
 * What an answer comes to. A removal is believed where the browser is sure of
 * it, or reports it while it runs. An empty answer at a start may as well be a
 * policy file that is broken or late: the last policy is then kept for a day.
 */
export function stateAfter(
  before: ManagedState,
  answer: ManagedAnswer,
  atStart: boolean,
  now: number,
): ManagedState {
  switch (answer.is) {
    case 'failed':
      return { ...before, failure: answer.reason };
    case 'policy':
      return { state: 'present', readAt: now, failure: null, keptUntil: null };
    case 'none': {
      const none: ManagedState = { state: 'none', readAt: now, failure: null, keptUntil: null };
      if (before.state !== 'present' || answer.sure) return none;
      const mayBeUnread = atStart || before.keptUntil !== null;
      const keptUntil = before.keptUntil ?? now + keptMs;
      if (!mayBeUnread || now >= keptUntil) return none;
      return { ...before, failure: 'none was found at this start', keptUntil };
    }
  }
}
