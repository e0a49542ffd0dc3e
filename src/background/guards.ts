import { heldPatterns } from '../policy/judge.ts';
import type { Policy } from '../policy/policy.ts';
import type { Platform } from '../policy/schema.ts';
import type { Acknowledgement } from '../state/acknowledgements.ts';
import { claimsOf, runOn } from './sites.ts';

const guard = { id: 'guard', js: 'guard.js', allFrames: true };
const nativeGuard = { id: 'native-guard', js: 'native-guard.js', allFrames: true };

/**
 * Stands behind the browser's rules where they see nothing: a held page that a
 * site's own service worker answers, and links that open an app. A platform
 * that this person went on to has none, save where it is blocked.
 */
export async function setUpGuards(
  policy: Policy,
  decisions: readonly Acknowledgement[],
): Promise<void> {
  const patternsOf = (platform: Platform) => {
    const { acknowledge, block } = heldPatterns(platform, policy);
    return decisions.some((d) => d.platform === platform.id) ? block : [...acknowledge, ...block];
  };
  const held = policy.list.platforms.filter((p) => patternsOf(p).length > 0);
  const withApp = held.filter((p) => p.nativeSchemes.length > 0);
  await Promise.all([
    runOn(guard, patternsOf, held, policy),
    runOn(nativeGuard, (p) => claimsOf(p, policy), withApp, policy),
  ]);
}
