import type { Pattern } from '../../policy/address/pattern.ts';
import type { Platform } from '../../policy/list/schema.ts';
import type { Policy } from '../../policy/verdict/policy.ts';

/** Where a platform is at home: its site patterns, and such join patterns as they do not cover. */
export function claimsOf(platform: Platform, policy: Policy): Pattern[] {
  const { site, join } = policy.patternsOf(platform);
  const whole = site.filter((s) => s.scheme === '*' && s.path === '/*');
  const covered = (pattern: Pattern) =>
    whole.some(
      (s) =>
        (s.host === pattern.host && (s.subdomains || !pattern.subdomains)) ||
        (s.subdomains && pattern.host.endsWith(`.${s.host}`)),
    );
  return [...site, ...join.filter((pattern) => !covered(pattern))];
}
