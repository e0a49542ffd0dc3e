import browser, { type DeclarativeNetRequest } from 'webextension-polyfill';
import { judgePlatform } from '../policy/judge.ts';
import { isHeld } from '../policy/level.ts';
import type { Policy } from '../policy/policy.ts';
import type { Platform } from '../policy/schema.ts';
import type { Acknowledgement } from '../state/acknowledgements.ts';
import { browserCondition, type HoldCondition, holdConditions, holdRegex } from './rules.ts';

type Rule = DeclarativeNetRequest.Rule;
type Condition = DeclarativeNetRequest.RuleConditionType;

/**
 * Writes the policy into the browser's own rules. They persist and act while
 * the worker sleeps. Rejects with the browser's words when it refuses a rule;
 * the rules before then stay in force.
 */
export async function holdJoinLinks(policy: Policy): Promise<void> {
  const held = policy.list.platforms.filter((p) => isHeld(judgePlatform(p, 'join', policy).level));
  // The worker's own origin: runtime.getURL may answer with a dynamic one.
  // The address goes into the query: a fragment would re-encode its backticks.
  const regexSubstitution = `${self.location.origin}/hold.html?\\1\\2`;
  const conditions = await acceptedConditions(held, policy);
  const rules = numbered(1, conditions, {
    pages: { type: 'redirect', redirect: { regexSubstitution } },
    // What a page fetches ahead or embeds would reach the platform before the person decides.
    rest: { type: 'block' },
  });
  const old = await browser.declarativeNetRequest.getDynamicRules();
  await browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: old.map((rule) => rule.id),
    addRules: rules,
  });
}

/** Lets the platforms through that this person decided to go on to. */
export async function allowAcknowledged(
  policy: Policy,
  decisions: readonly Acknowledgement[],
): Promise<void> {
  const allowed = policy.list.platforms.filter((p) => decisions.some((d) => d.platform === p.id));
  const conditions = await acceptedConditions(allowed, policy);
  const rules = numbered(2, conditions, { pages: { type: 'allow' }, rest: { type: 'allow' } });
  const old = await browser.declarativeNetRequest.getSessionRules();
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: old.map((rule) => rule.id),
    addRules: rules,
  });
}

const pageTypes: DeclarativeNetRequest.ResourceType[] = ['main_frame', 'sub_frame'];

/** Two rules for each condition: one for pages and frames, one for every other request. */
function numbered(
  priority: number,
  conditions: readonly Condition[],
  action: { readonly pages: Rule['action']; readonly rest: Rule['action'] },
): Rule[] {
  return conditions.flatMap((condition, i): Rule[] => [
    {
      id: 2 * i + 1,
      priority,
      condition: { ...condition, resourceTypes: pageTypes },
      action: action.pages,
    },
    {
      id: 2 * i + 2,
      priority,
      condition: { ...condition, excludedResourceTypes: pageTypes },
      action: action.rest,
    },
  ]);
}

async function acceptedConditions(
  platforms: readonly Platform[],
  policy: Policy,
): Promise<Condition[]> {
  const conditions = platforms.flatMap((p) => holdConditions(p, policy));
  return (await Promise.all(conditions.map((c) => fitRegexLimits(c, c.paths)))).flat();
}

/** Browsers cap the memory of one regular expression: halve until each part fits. */
async function fitRegexLimits(
  condition: HoldCondition,
  paths: readonly string[],
): Promise<Condition[]> {
  const { isSupported } = await browser.declarativeNetRequest.isRegexSupported({
    regex: holdRegex(condition, paths),
    isCaseSensitive: true,
    requireCapturing: true,
  });
  if (isSupported || paths.length === 1) return [browserCondition(condition, paths)];
  const half = Math.ceil(paths.length / 2);
  return (
    await Promise.all([
      fitRegexLimits(condition, paths.slice(0, half)),
      fitRegexLimits(condition, paths.slice(half)),
    ])
  ).flat();
}
