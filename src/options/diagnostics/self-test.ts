import { ask } from '../../ask.ts';
import { mayActOnSites } from '../../browser/access.ts';
import type { Policy } from '../../policy/verdict/policy.ts';
import { compareRules, type TestResult } from './compare-rules.ts';
import { readRulesInForce } from './rules-in-force.ts';

/** Asks the worker to make the browser's rules agree, then looks at what the browser has. Nothing is visited. */
export async function runSelfTest(policy: Policy): Promise<TestResult[]> {
  const workerAnswers = await ask({ type: 'refresh' }).then(
    (answer) => answer.ok,
    () => false,
  );
  const [rules, granted] = await Promise.all([readRulesInForce(), mayActOnSites()]);
  return compareRules(policy, rules, { workerAnswers, granted });
}
