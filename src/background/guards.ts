import { judgePlatform } from '../policy/judge.ts';
import { isHeld } from '../policy/level.ts';
import type { Policy } from '../policy/policy.ts';
import type { Acknowledgement } from '../state/acknowledgements.ts';
import { claimsOf, runOn } from './sites.ts';

const guard = { id: 'guard', js: 'guard.js', allFrames: true };
const nativeGuard = { id: 'native-guard', js: 'native-guard.js', allFrames: true };

/**
 * Stands behind the browser's rules where they see nothing: a join page that a
 * site's own service worker answers, and links that open an app. A platform
 * that this person went on to has no guard.
 */
export async function setUpGuards(
  policy: Policy,
  decisions: readonly Acknowledgement[],
): Promise<void> {
  const held = policy.list.platforms.filter(
    (p) =>
      isHeld(judgePlatform(p, 'join', policy).level) && !decisions.some((d) => d.platform === p.id),
  );
  const withApp = held.filter((p) => p.nativeSchemes.length > 0);
  await Promise.all([
    runOn(guard, (p) => policy.patternsOf.get(p)?.join ?? [], held, policy),
    runOn(nativeGuard, (p) => claimsOf(p, policy), withApp, policy),
  ]);
}
