import browser, { type DeclarativeNetRequest } from 'webextension-polyfill';

/** What the browser itself says that it does for us. */
export type RulesInForce = {
  readonly dynamic: readonly DeclarativeNetRequest.Rule[];
  readonly session: readonly DeclarativeNetRequest.Rule[];
  /** Ids of rule sets in the package that are on: none, once the worker has written its own. */
  readonly packaged: readonly string[];
  /** Scripts on listed sites, by how many patterns. */
  readonly scripts: readonly { readonly id: string; readonly patterns: number }[];
};

export async function readRulesInForce(): Promise<RulesInForce> {
  const { declarativeNetRequest, scripting } = browser;
  const [dynamic, session, packaged, scripts] = await Promise.all([
    declarativeNetRequest.getDynamicRules(),
    declarativeNetRequest.getSessionRules(),
    declarativeNetRequest.getEnabledRulesets(),
    scripting.getRegisteredContentScripts(),
  ]);
  return {
    dynamic,
    session,
    packaged,
    scripts: scripts.map(({ id, matches = [] }) => ({ id, patterns: matches.length })),
  };
}
