import { holdConditions, holdRegex } from '../src/background/rules.ts';
import { judgePlatform } from '../src/policy/judge.ts';
import { isHeld } from '../src/policy/level.ts';
import { compilePolicy } from '../src/policy/policy.ts';
import type { PolicyList } from '../src/policy/schema.ts';

/**
 * Rules that the package itself brings: they act from the first moment of an
 * installation, until the worker has written its own. Such a rule can't hand
 * the address on, and no browser is there to ask for limits: one path each.
 */
export function firstRules(list: PolicyList): object[] {
  const policy = compilePolicy(list, 'unasked');
  const held = list.platforms.filter((p) => isHeld(judgePlatform(p, 'join', policy).level));
  const conditions = held.flatMap((platform) =>
    holdConditions(platform, policy).flatMap((condition) =>
      condition.paths.map((path) => ({ condition, path })),
    ),
  );
  return conditions.map(({ condition, path }, i) => ({
    id: i + 1,
    priority: 1,
    condition: {
      regexFilter: holdRegex(condition, [path]),
      isUrlFilterCaseSensitive: true,
      requestDomains: condition.requestDomains,
      ...(condition.excludedRequestDomains.length > 0 && {
        excludedRequestDomains: condition.excludedRequestDomains,
      }),
      resourceTypes: ['main_frame', 'sub_frame'],
    },
    action: { type: 'redirect', redirect: { extensionPath: '/hold.html' } },
  }));
}
