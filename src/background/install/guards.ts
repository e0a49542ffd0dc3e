import type { Pattern } from '../../policy/address/pattern.ts';
import type { Platform } from '../../policy/list/schema.ts';
import { heldPatterns } from '../../policy/verdict/judge.ts';
import type { Policy } from '../../policy/verdict/policy.ts';
import type { Acknowledgement } from '../../state/acknowledgements.ts';
import { claimsOf } from './claims.ts';
import { runOn, scriptablePlatforms } from './scripts.ts';

const guardScript = { id: 'guard', js: 'guard.js', allFrames: true };
const nativeGuardScript = { id: 'native-guard', js: 'native-guard.js', allFrames: true };

/**
 * Stands behind the browser's rules where they see nothing: a held page that a
 * site's own service worker answers, and links that open an app. A platform
 * that this person went on to has none, save where it is blocked.
 */
export async function setUpGuards(
  policy: Policy,
  decisions: readonly Acknowledgement[],
): Promise<void> {
  const guarded = new Map<Platform, readonly Pattern[]>();
  for (const platform of policy.list.platforms) {
    const { acknowledge, block } = heldPatterns(platform, policy);
    const goneOnTo = decisions.some((d) => d.platform === platform.id);
    const patterns = goneOnTo ? block : [...acknowledge, ...block];
    if (patterns.length > 0) guarded.set(platform, patterns);
  }
  const patternsOf = (platform: Platform) => guarded.get(platform) ?? [];
  const held = [...guarded.keys()];
  const withApp = held.filter((p) => p.nativeSchemes.length > 0);
  const claims = (platform: Platform) => claimsOf(platform, policy);
  await Promise.all([
    runOn(guardScript, patternsOf, scriptablePlatforms(held, patternsOf), policy),
    runOn(nativeGuardScript, claims, scriptablePlatforms(withApp, claims), policy),
  ]);
}
