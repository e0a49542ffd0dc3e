import browser, { type DeclarativeNetRequest } from 'webextension-polyfill';
import { heldPatterns } from '../policy/judge.ts';
import type { Policy } from '../policy/policy.ts';
import type { Platform } from '../policy/schema.ts';
import type { Acknowledgement } from '../state/acknowledgements.ts';
import { type RefusedRule, refusedRules } from '../state/refused-rules.ts';
import {
  browserCondition,
  type HoldCondition,
  holdConditions,
  holdRegex,
  wholeHosts,
} from './rules.ts';

type Rule = DeclarativeNetRequest.Rule;
type Condition = DeclarativeNetRequest.RuleConditionType;

/** Above the package's own rules, which have 1. */
const priorities = { hold: 2, allow: 3 };

/**
 * Writes the policy into the browser's own rules. They persist and act while
 * the worker sleeps. Where the browser refuses a pattern, or all rules together,
 * whole hosts are held in their place and the refusal is kept to be shown.
 * Rejects only when even that is refused; the rules before then stay in force.
 */
export async function holdJoinLinks(policy: Policy): Promise<void> {
  const held = policy.list.platforms.filter((p) => heldPatterns(p, policy).length > 0);
  const fitted = await fitAll(held, policy);
  try {
    await replaceHolds(fitted.conditions);
    await refusedRules.write(fitted.refused);
  } catch (error) {
    const hosts = held.flatMap((p) => holdConditions(p, policy).flatMap((c) => c.requestDomains));
    await replaceHolds(hosts.length > 0 ? [wholeHosts(hosts)] : []);
    const reason = error instanceof Error ? error.message : String(error);
    await refusedRules.write(held.map(({ id }) => ({ platform: id, path: null, reason })));
  }
}

async function replaceHolds(conditions: readonly Condition[]): Promise<void> {
  // The worker's own origin: runtime.getURL may answer with a dynamic one.
  // The address goes into the query: a fragment would re-encode its backticks.
  const regexSubstitution = `${self.location.origin}/hold.html?\\1\\2`;
  const addRules = numbered(priorities.hold, conditions, {
    pages: { type: 'redirect', redirect: { regexSubstitution } },
    // What a page fetches ahead or embeds would reach the platform before the person decides.
    rest: { type: 'block' },
  });
  const old = await browser.declarativeNetRequest.getDynamicRules();
  await browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: old.map((rule) => rule.id),
    addRules,
  });
  // The package's own rules served until these stood.
  await browser.declarativeNetRequest.updateEnabledRulesets({ disableRulesetIds: ['first'] });
}

/** Lets the platforms through that this person decided to go on to. */
export async function allowAcknowledged(
  policy: Policy,
  decisions: readonly Acknowledgement[],
): Promise<void> {
  const allowed = policy.list.platforms.filter((p) => decisions.some((d) => d.platform === p.id));
  const whole = await refusedRules.read();
  const conditions = allowed.flatMap((p) => holdConditions(p, policy));
  const hosts = allowed
    .filter((p) => whole.some((r) => r.platform === p.id))
    .flatMap((p) => holdConditions(p, policy).flatMap((c) => c.requestDomains));
  const fitted = (await Promise.all(conditions.map((c) => fitParts(c, c.paths)))).flat();
  const accepted = fitted.flatMap((part) => ('condition' in part ? [part.condition] : []));
  const addRules = numbered(
    priorities.allow,
    hosts.length > 0 ? [...accepted, wholeHosts(hosts)] : accepted,
    {
      pages: { type: 'allow' },
      rest: { type: 'allow' },
    },
  );
  const old = await browser.declarativeNetRequest.getSessionRules();
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: old.map((rule) => rule.id),
    addRules,
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

type Fitted = { readonly conditions: Condition[]; readonly refused: RefusedRule[] };

async function fitAll(platforms: readonly Platform[], policy: Policy): Promise<Fitted> {
  const parts = await Promise.all(
    platforms.flatMap((platform) =>
      holdConditions(platform, policy).map(async (condition) => ({
        platform: platform.id,
        fitted: await fitParts(condition, condition.paths),
      })),
    ),
  );
  return {
    conditions: parts.flatMap(({ fitted }) =>
      fitted.map((part) => ('condition' in part ? part.condition : wholeHosts(part.hosts))),
    ),
    refused: parts.flatMap(({ platform, fitted }) =>
      fitted.flatMap((part) => ('path' in part ? [{ platform, ...reasonOf(part) }] : [])),
    ),
  };
}

/** A condition that the browser takes, or a path of which it says why it does not. */
type Part =
  | { readonly condition: Condition }
  | { readonly path: string; readonly reason: string; readonly hosts: readonly string[] };

function reasonOf({ path, reason }: { path: string; reason: string }) {
  return { path, reason };
}

/** Browsers cap the memory of one regular expression: halve until each part fits. */
async function fitParts(condition: HoldCondition, paths: HoldCondition['paths']): Promise<Part[]> {
  const { isSupported, reason } = await browser.declarativeNetRequest.isRegexSupported({
    regex: holdRegex(condition, paths),
    isCaseSensitive: true,
    requireCapturing: true,
  });
  if (isSupported) return [{ condition: browserCondition(condition, paths) }];
  const [only] = paths;
  if (only && paths.length === 1) {
    return [{ path: only.glob, reason: reason ?? '', hosts: condition.requestDomains }];
  }
  const half = Math.ceil(paths.length / 2);
  return (
    await Promise.all([
      fitParts(condition, paths.slice(0, half)),
      fitParts(condition, paths.slice(half)),
    ])
  ).flat();
}
