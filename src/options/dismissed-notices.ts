import type { Advisory } from '../policy/list/schema.ts';
import { type Dismissed, dismissalKey } from '../policy/verdict/advisories-to-show.ts';
import type { Policy } from '../policy/verdict/policy.ts';

/** A notice that stays away: under which key that is kept, of which advisory, and on which platforms. */
export type DismissedNotice = {
  readonly key: string;
  readonly advisory: Advisory;
  /** Ids. */
  readonly platforms: readonly string[];
};

/** The notices that stay away now, one by one; those of revisions that have passed are shown again anyway. */
export function dismissedNotices({ list }: Policy, dismissed: Dismissed): DismissedNotice[] {
  return list.advisories.flatMap((advisory) => {
    const { id, platforms, revision } = advisory;
    const keys = [
      // Of an older version, which dismissed an advisory on all its platforms at once.
      { key: id, platforms },
      ...platforms.map((p) => ({ key: dismissalKey({ id: p }, advisory), platforms: [p] })),
    ];
    return keys
      .filter(({ key }) => dismissed[key] === revision)
      .map((one) => ({ ...one, advisory }));
  });
}
