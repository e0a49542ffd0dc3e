import messages from '../../_locales/en/messages.json' with { type: 'json' };
import type { Outcome } from '../../lib/outcome.ts';
import { reasonOf } from '../../lib/reason.ts';
import { parseSiteUrl } from '../../policy/address/url.ts';
import { placeForm } from '../../policy/list/place.ts';
import type { PolicyList } from '../../policy/list/schema.ts';
import { readOrganisation } from '../../policy/organisation/read-organisation.ts';
import { compilePolicy } from '../../policy/verdict/compile.ts';
import { judge, type Verdict } from '../../policy/verdict/judge.ts';
import { mergeLists } from '../../policy/verdict/merge.ts';
import { type Membership, membershipUnder, type Policy } from '../../policy/verdict/policy.ts';
import { createTranslator } from '../../words/translator.ts';
import { dateText, exemptionText, statement, statusText } from '../../words/words.ts';
import { arriving } from '../policy/dropped-by-chromium.ts';
import { readPolicyFile, wording } from '../policy/policy-file.ts';
import { describeProblem } from '../problem.ts';

const t = createTranslator(messages, 'en-GB');

export type ExplainOptions = {
  readonly membership?: string;
  /** A managed policy to judge under. */
  readonly policy?: string;
  readonly json?: boolean;
};

/**
 * Prints one verdict a line, on a day as YYYY-MM-DD. Returns the exit code: 0,
 * or 2 when an address, a membership or the policy file could not be used; the
 * other addresses are judged all the same.
 */
export function explain(
  list: PolicyList,
  urls: readonly string[],
  options: ExplainOptions,
  today: string,
  print: (line: string) => void,
  complain: (line: string) => void,
): number {
  const membership = readMembership(options.membership);
  if (!membership.ok) {
    complain(
      `caveat: --membership: "${membership.reason}" is not the code of a jurisdiction or body; write IN, US-TX, EU, US/nasa or ORG:name, with commas between, or none`,
    );
    return 2;
  }
  let policy: Policy;
  try {
    policy = policyUnder(options.policy, list, membership.codes, today, complain);
  } catch (error) {
    complain(`caveat: --policy: ${reasonOf(error)}`);
    return 2;
  }
  let code = 0;
  for (const url of urls) {
    if (!parseSiteUrl(url)) {
      const error = 'not an http or https address; write it whole, like https://zoom.us/j/1';
      if (options.json) print(JSON.stringify({ url, error }));
      else complain(`${url}: ${error}`);
      code = 2;
      continue;
    }
    const verdict = judge(url, policy);
    print(options.json ? jsonLine(url, verdict, policy) : textLine(url, verdict, policy));
  }
  return code;
}

/** The policy of a machine that has this file; what it refuses is said, and the rest counts. */
function policyUnder(
  file: string | undefined,
  bundled: PolicyList,
  membership: Membership,
  today: string,
  complain: (line: string) => void,
): Policy {
  if (file === undefined) return compilePolicy(bundled, membership, { today });
  const read = readPolicyFile(file);
  if (!read.ok) throw new Error(describeProblem(read.reason));
  const [section] = read.sections;
  const raw = section ? arriving(section) : {};
  const { organisation, list: own, refused } = readOrganisation(raw, today, wording);
  for (const { key, path, reason } of refused) {
    complain(`caveat: ${file}: ${[key, ...path].join('.')} ${reason}`);
  }
  const { list, provenance } = mergeLists(bundled, own, organisation);
  return compilePolicy(list, membershipUnder(organisation, membership), {
    organisation,
    today,
    provenance,
  });
}

/** The membership that the flag names, or the first part of it that is no code. */
function readMembership(text: string | undefined): Outcome<{ readonly codes: Membership }> {
  if (text === undefined) return { ok: true, codes: 'unasked' };
  if (text === 'none') return { ok: true, codes: [] };
  const codes = text.split(',').map((code) => code.trim());
  const wrong = codes.find((code) => !placeForm.test(code));
  return wrong === undefined ? { ok: true, codes } : { ok: false, reason: wrong };
}

function jsonLine(url: string, verdict: Verdict, policy: Policy): string {
  return JSON.stringify({
    url,
    platform: verdict.platform?.id ?? null,
    kind: verdict.kind,
    level: verdict.level,
    governing: verdict.platform ? verdict.governing.map((a) => a.id) : [],
    nearby: verdict.platform ? verdict.nearby.map((a) => a.id) : [],
    because: because(verdict, policy),
  });
}

function textLine(url: string, verdict: Verdict, policy: Policy): string {
  const what = verdict.platform
    ? `${verdict.platform.id} ${verdict.kind} ${verdict.level ?? 'no level'}`
    : 'not listed';
  return `${url}\n  ${what}\n  ${because(verdict, policy)}`;
}

function because(verdict: Verdict, policy: Policy): string {
  if (!verdict.platform) return 'no pattern of the list matches this address';
  const { platform, kind, level, governing, nearby, context, exemption } = verdict;
  const [lead] = governing;
  if (lead) {
    const more = governing.length > 1 ? `, and ${governing.length - 1} more` : '';
    return `${statement(t, policy, lead, [platform.name])} (${lead.id}, issued ${dateText(t, lead.published)}; ${statusText(t, lead, policy.today)})${more}; ${kind === 'join' ? 'a join link' : 'a page to visit'} is at level ${level}${exemption ? `. ${exemptionText(t, exemption)}` : ''}`;
  }
  if (policy.membership !== 'unasked' && policy.membership.length === 0 && level) {
    return `none of the governments is yours, so ${context.length} advisories on ${platform.name} only inform`;
  }
  const others = nearby.map((a) => a.binds.join(' ')).join(', ');
  const beside = others ? `; for other parts of its government: ${others}` : '';
  return `no advisory on ${platform.name} governs this membership${beside}; ${context.length} of others`;
}
