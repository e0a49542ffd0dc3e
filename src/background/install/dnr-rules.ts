import browser, { type DeclarativeNetRequest } from 'webextension-polyfill';
import { reasonOf } from '../../lib/reason.ts';
import { holdFile } from '../../page-files.ts';
import { holdSubstitution } from '../../policy/address/hold-address.ts';
import { type HeldLevel, heldLevels } from '../../policy/list/level.ts';
import type { Platform } from '../../policy/list/schema.ts';
import { heldPatterns } from '../../policy/verdict/judge.ts';
import type { Policy } from '../../policy/verdict/policy.ts';
import type { Acknowledgement } from '../../state/acknowledgements.ts';
import { refusedRules } from '../../state/refused-rules.ts';
import type { HoldCondition } from '../parts/dnr-conditions.ts';
import { loadPart } from '../parts/load-part.ts';
import type { RuleCompiler } from '../parts/rule-compiler.ts';

type Rule = DeclarativeNetRequest.Rule;
type Condition = DeclarativeNetRequest.RuleConditionType;

/** Priorities above the package's own rules, which have 1. No decision opens what is blocked. */
const priorities = { acknowledge: 2, allow: 3, block: 4 } as const;

/**
 * Writes the policy into the browser's own rules. They persist and act while
 * the worker sleeps. Where the browser refuses a pattern, or all rules together,
 * whole hosts are held in their place and the refusal is kept to be shown.
 * Rejects only when even that is refused; the rules before then stay in force.
 */
export async function holdLinks(policy: Policy): Promise<void> {
  const compiler = await loadPart('ruleCompiler');
  const wanted = wantedHolds(policy, compiler);
  const fitted = await Promise.all(
    wanted.map((one) => fitToBrowser(one.condition, compiler).then((f) => ({ ...one, ...f }))),
  );
  const at = (level: HeldLevel) =>
    fitted.filter((one) => one.level === level).flatMap((one) => one.conditions);
  try {
    await replaceHolds({ acknowledge: at('acknowledge'), block: at('block') });
    await refusedRules.write(
      fitted.flatMap(({ condition, refused }) =>
        condition.platforms.flatMap((platform) => refused.map((rule) => ({ platform, ...rule }))),
      ),
    );
  } catch (error) {
    const whole = (level: HeldLevel) => {
      const hosts = wanted
        .filter((one) => one.level === level)
        .flatMap((one) => one.condition.requestDomains);
      return hosts.length > 0 ? [compiler.wholeHosts(hosts)] : [];
    };
    await replaceHolds({ acknowledge: whole('acknowledge'), block: whole('block') });
    const reason = reasonOf(error);
    const platforms = [...new Set(wanted.flatMap((one) => one.condition.platforms))];
    await refusedRules.write(platforms.map((platform) => ({ platform, path: null, reason })));
  }
}

function wantedHolds(
  policy: Policy,
  { holdConditions }: RuleCompiler,
): { level: HeldLevel; condition: HoldCondition }[] {
  const held = policy.list.platforms.map((p) => [p, heldPatterns(p, policy)] as const);
  return heldLevels.flatMap((level) => {
    const patternsOf = new Map(held.map(([platform, patterns]) => [platform, patterns[level]]));
    return holdConditions(patternsOf, policy).map((condition) => ({ level, condition }));
  });
}

async function replaceHolds(
  conditions: Readonly<Record<HeldLevel, readonly Condition[]>>,
): Promise<void> {
  // The worker's own origin: runtime.getURL may answer with a dynamic one.
  const regexSubstitution = self.location.origin + holdFile + holdSubstitution;
  const action: Actions = {
    pages: { type: 'redirect', redirect: { regexSubstitution } },
    // What a page fetches ahead or embeds would reach the platform before the person decides.
    rest: { type: 'block' },
  };
  const rules = numbered(
    heldLevels.flatMap((level) =>
      conditions[level].map((c) => rulePair(c, priorities[level], action)),
    ),
  );
  const old = await browser.declarativeNetRequest.getDynamicRules();
  // Each start of the browser comes by here, and a catalogue takes it a second or more.
  if (old.length !== rules.length || textOf(old) !== textOf(rules)) {
    await browser.declarativeNetRequest.updateDynamicRules({
      removeRuleIds: old.map((rule) => rule.id),
      addRules: rules,
    });
  }
  // The package's own rules served until these stood.
  await browser.declarativeNetRequest.updateEnabledRulesets({ disableRulesetIds: ['first'] });
}

/** Lets the platforms through that this person decided to go on to. */
export async function allowAcknowledged(
  policy: Policy,
  decisions: readonly Acknowledgement[],
): Promise<void> {
  const compiler = await loadPart('ruleCompiler');
  const refused = new Set((await refusedRules.read()).map((rule) => rule.platform));
  const conditionsOf = (platforms: readonly Platform[]) =>
    compiler.holdConditions(
      new Map(platforms.map((p) => [p, heldPatterns(p, policy).acknowledge])),
      policy,
    );
  const conditionsIn = async (tab: number | undefined): Promise<Condition[]> => {
    const isAllowed = ({ id }: Platform) =>
      decisions.some((d) => d.platform === id && d.tab === tab);
    const allowed = policy.list.platforms.filter(isAllowed);
    const fitted = await Promise.all(
      conditionsOf(allowed.filter((p) => !refused.has(p.id))).map((c) => fitToBrowser(c, compiler)),
    );
    const whole = conditionsOf(allowed.filter((p) => refused.has(p.id))).map((condition) =>
      compiler.wholeHosts(condition.requestDomains),
    );
    const inTab = tab === undefined ? {} : { tabIds: [tab] };
    return [...fitted.flatMap((one) => one.conditions), ...whole].map((c) => ({ ...c, ...inTab }));
  };
  const tabs = [...new Set(decisions.map((d) => d.tab))];
  const conditions = (await Promise.all(tabs.map(conditionsIn))).flat();
  const action: Actions = { pages: { type: 'allow' }, rest: { type: 'allow' } };
  const old = await browser.declarativeNetRequest.getSessionRules();
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: old.map((rule) => rule.id),
    addRules: numbered(conditions.map((c) => rulePair(c, priorities.allow, action))),
  });
}

const pageTypes: DeclarativeNetRequest.ResourceType[] = ['main_frame', 'sub_frame'];

type Actions = { readonly pages: Rule['action']; readonly rest: Rule['action'] };

/** Makes two rules of a condition: one for pages and frames, one for every other request. */
function rulePair(condition: Condition, priority: number, action: Actions): Omit<Rule, 'id'>[] {
  return [
    { priority, condition: { ...condition, resourceTypes: pageTypes }, action: action.pages },
    {
      priority,
      condition: { ...condition, excludedResourceTypes: pageTypes },
      action: action.rest,
    },
  ];
}

function numbered(rules: readonly Omit<Rule, 'id'>[][]): Rule[] {
  return rules.flat().map((rule, i) => ({ ...rule, id: i + 1 }));
}

/** Each field that our rules may have: browsers give them back in orders of their own. Quirk (Firefox 153): a field that is not set comes back as null. */
const fields = [
  ...['id', 'priority', 'action', 'type', 'redirect', 'regexSubstitution', 'condition'],
  ...['regexFilter', 'isUrlFilterCaseSensitive', 'requestDomains', 'excludedRequestDomains'],
  ...['resourceTypes', 'excludedResourceTypes'],
];

function textOf(rules: readonly Rule[]): string {
  const sorted = [...rules].sort((a, b) => a.id - b.id);
  return JSON.stringify(sorted, fields).replace(/,"\w+":null/g, '');
}

/** What the browser takes of a condition, whole hosts in place of each path that it refuses. */
async function fitToBrowser(condition: HoldCondition, compiler: RuleCompiler): Promise<Fitted> {
  const parts = await fitParts(condition, condition.paths, compiler);
  return {
    conditions: parts.map((part) =>
      'condition' in part ? part.condition : compiler.wholeHosts(condition.requestDomains),
    ),
    refused: parts.filter((part) => 'path' in part),
  };
}

type Refusal = { readonly path: string; readonly reason: string };
type Fitted = { readonly conditions: readonly Condition[]; readonly refused: readonly Refusal[] };

/** A condition that the browser takes, or a path of which it says why it does not. */
type Part = { readonly condition: Condition } | Refusal;

/** Browsers cap the memory of one regular expression: halve until each part fits. */
async function fitParts(
  condition: HoldCondition,
  paths: HoldCondition['paths'],
  compiler: RuleCompiler,
): Promise<Part[]> {
  const { isSupported, reason } = await browser.declarativeNetRequest.isRegexSupported({
    regex: compiler.holdRegex(condition, paths),
    isCaseSensitive: true,
    requireCapturing: true,
  });
  if (isSupported) return [{ condition: compiler.browserCondition(condition, paths) }];
  const [only] = paths;
  if (only && paths.length === 1) {
    return [{ path: only.glob, reason: reason ?? '' }];
  }
  const half = Math.ceil(paths.length / 2);
  return (
    await Promise.all([
      fitParts(condition, paths.slice(0, half), compiler),
      fitParts(condition, paths.slice(half), compiler),
    ])
  ).flat();
}
