import { heldPatterns } from '../policy/judge.ts';
import type { Policy } from '../policy/policy.ts';
import type { Acknowledgement } from '../state/acknowledgements.ts';
import { claimsOf, runOn } from './sites.ts';

const guard = { id: 'guard', js: 'guard.js', allFrames: true };
const nativeGuard = { id: 'native-guard', js: 'native-guard.js', allFrames: true };

/**
 * Stands behind the browser's rules where they see nothing: a held page that a
 * site's own service worker answers, and links that open an app. A platform
 * that this person went on to has no guard.
 */
export async function setUpGuards(
  policy: Policy,
  decisions: readonly Acknowledgement[],
): Promise<void> {
  const held = policy.list.platforms.filter(
    (p) => heldPatterns(p, policy).length > 0 && !decisions.some((d) => d.platform === p.id),
  );
  const withApp = held.filter((p) => p.nativeSchemes.length > 0);
  await Promise.all([
    runOn(guard, (p) => heldPatterns(p, policy), held, policy),
    runOn(nativeGuard, (p) => claimsOf(p, policy), withApp, policy),
  ]);
}
