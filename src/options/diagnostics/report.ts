import browser from 'webextension-polyfill';
import type { Policy } from '../../policy/policy.ts';
import type { RefusedRule } from '../../state/refused-rules.ts';
import type { RulesInForce } from './rules-in-force.ts';
import type { TestResult } from './self-test.ts';

/** What support needs to know; nothing in it names a page that was visited. */
export type ReportFacts = {
  readonly policy: Policy;
  readonly granted: boolean;
  readonly privateWindows: boolean;
  readonly language: string;
  readonly rules: RulesInForce;
  readonly refusedRules: readonly RefusedRule[];
  /** As it was understood, and what could not be used. */
  readonly organisation: object;
  readonly tests: readonly TestResult[] | null;
};

/** The facts as JSON, in English, to be pasted into a message to whoever helps. */
export function reportText(facts: ReportFacts): string {
  const { policy, rules } = facts;
  const { list, membership } = policy;
  const report = {
    caveat: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    language: facts.language,
    mayActOnSites: facts.granted,
    privateWindows: facts.privateWindows,
    list: { name: list.name, serial: list.serial, issued: list.issued, expires: list.expires },
    advisories: list.advisories.length,
    platforms: list.platforms.length,
    membership,
    levels: policy.rules.levels,
    rules: {
      dynamic: rules.dynamic.length,
      session: rules.session.length,
      packaged: rules.packaged,
      scripts: rules.scripts,
      refused: facts.refusedRules,
    },
    organisation: facts.organisation,
    selfTest: facts.tests,
  };
  return JSON.stringify(report, (key, value) => (isSecret(key) ? 'left out' : value), 2);
}

function isSecret(key: string): boolean {
  return /token|secret|password/i.test(key);
}
