import browser from 'webextension-polyfill';
import type { Policy } from '../../policy/verdict/policy.ts';
import type { OrganisationReport } from '../../state/organisation-report.ts';
import { hasGap, type ProtectionGap } from '../../state/protection.ts';
import type { RefusedRule } from '../../state/refused-rules.ts';
import type { TestResult } from './compare-rules.ts';
import { readRawPolicy } from './read-raw-policy.ts';
import type { RulesInForce } from './rules-in-force.ts';
import { withoutSecrets } from './without-secrets.ts';

/** What support needs to know; nothing in it names a page that was visited. */
export type ReportFacts = {
  readonly policy: Policy;
  /** What keeps Caveat from acting, as far as it can be seen. */
  readonly gaps: readonly ProtectionGap[];
  readonly language: string;
  readonly rules: RulesInForce;
  readonly refusedRules: readonly RefusedRule[];
  /** Keys of kept values that this version can't read. */
  readonly unfit: readonly string[];
  /** The organisation's policy as it was understood, and what of it could not be used. */
  readonly organisation: OrganisationReport;
  readonly tests: readonly TestResult[] | null;
};

/** A gap without the names of its sites, since they were opened; their number stays. */
function withoutSites(gap: ProtectionGap): object {
  return gap.is === 'shut-out' ? { ...gap, hosts: gap.hosts.length } : gap;
}

/** The facts as JSON, in English, to be pasted into a message to whoever helps. */
export async function reportText(facts: ReportFacts): Promise<string> {
  const { policy, rules } = facts;
  const { membership } = policy;
  const report = {
    caveat: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    language: facts.language,
    mayActOnSites: !hasGap(facts.gaps, 'no-site-access'),
    privateWindows: !hasGap(facts.gaps, 'no-private-windows'),
    gaps: facts.gaps.map(withoutSites),
    lists: policy.provenance.lists,
    withdrawn: policy.provenance.withdrawn,
    membership,
    levels: policy.terms.levels,
    rules: {
      dynamic: rules.dynamic.length,
      session: rules.session.length,
      packaged: rules.packaged,
      scripts: rules.scripts,
      refused: facts.refusedRules,
    },
    unfit: facts.unfit,
    organisation: { raw: await readRawPolicy(), ...facts.organisation },
    selfTest: facts.tests,
  };
  return withoutSecrets(report);
}
