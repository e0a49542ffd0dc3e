import { isHeld } from '../../policy/list/level.ts';
import { judge } from '../../policy/verdict/judge.ts';
import type { Policy } from '../../policy/verdict/policy.ts';
import { redirects } from './redirects.ts';
import type { RulesInForce } from './rules-in-force.ts';

/** What is tested, and the addresses or names for which it does not hold; none where all is well. */
export type TestResult = {
  readonly test: 'worker' | 'access' | 'links' | 'near' | 'notices';
  readonly wrong: readonly string[];
};

/**
 * Holds the list's own example links against the judge and against the rules
 * that the browser has. Nothing is visited: the addresses are only compared.
 */
export function compareRules(
  policy: Policy,
  rules: RulesInForce,
  state: { readonly workerAnswers: boolean; readonly granted: boolean },
): TestResult[] {
  const { platforms } = policy.list;
  const rulesSay = (address: string) =>
    rules.dynamic.some((rule) => redirects(rule, address)) ? 'held' : 'open';
  const judgeSays = (address: string) => (isHeld(judge(address, policy).level) ? 'held' : 'open');
  const disagreeing = (addresses: readonly string[]) =>
    addresses.filter((address) => judgeSays(address) !== rulesSay(address));
  const speaks = platforms.some((p) => p.examples.some((e) => judge(e, policy).level !== null));
  const banner = rules.scripts.find((script) => script.id === 'banner');
  return [
    { test: 'worker', wrong: state.workerAnswers ? [] : ['background'] },
    { test: 'access', wrong: state.granted ? [] : ['*://*/*'] },
    { test: 'links', wrong: disagreeing(platforms.flatMap((p) => p.examples)) },
    { test: 'near', wrong: disagreeing(platforms.flatMap((p) => p.nearMisses)) },
    { test: 'notices', wrong: !speaks || banner ? [] : ['banner'] },
  ];
}
