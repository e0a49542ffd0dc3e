import browser, { type Scripting } from 'webextension-polyfill';
import { isFirefox } from '../../browser/which-browser.ts';
import { groupByKeys } from '../../lib/group-by-keys.ts';
import { matchesGlob, type Pattern, parentsOf } from '../../policy/address/pattern.ts';
import type { Platform } from '../../policy/list/schema.ts';
import type { Policy } from '../../policy/verdict/policy.ts';
import { claimsOf } from './claims.ts';

/** A content script of the package, and whether it runs in frames too. */
export type Script = {
  readonly id: string;
  readonly js: string;
  readonly allFrames: boolean;
};

/**
 * So many hosts get a script of ours where each costs every page a little, listed or not.
 * Quirk (Chromium 156): all patterns of all scripts are read anew in each process.
 */
const mostHosts = 500;

/** The first of these platforms, as many as may have a script or a notice laid ready by their hosts. */
export function withinHostLimit(
  platforms: readonly Platform[],
  patternsOf: (platform: Platform) => readonly Pattern[],
): readonly Platform[] {
  const hosts = new Set<string>();
  const end = platforms.findIndex((platform) => {
    for (const { host } of patternsOf(platform)) hosts.add(host);
    return hosts.size > mostHosts;
  });
  return end < 0 ? platforms : platforms.slice(0, end);
}

/** The platforms that a script may be registered for. Quirk (Firefox 153): patterns are found by their hosts, so all. */
export function scriptablePlatforms(
  platforms: readonly Platform[],
  patternsOf: (platform: Platform) => readonly Pattern[],
): readonly Platform[] {
  return isFirefox() ? platforms : withinHostLimit(platforms, patternsOf);
}

/**
 * Has the browser run a script at document_start on these platforms' patterns,
 * and nowhere else. Nothing is touched where it already runs just there.
 */
export async function runOn(
  { id, js, allFrames }: Script,
  patternsOf: (platform: Platform) => readonly Pattern[],
  platforms: readonly Platform[],
  policy: Policy,
): Promise<void> {
  const speaking = new Set(platforms);
  const silent = policy.list.platforms.filter((p) => !speaking.has(p));
  const claimed = platforms.flatMap((p) => patternsOf(p));
  const byHost = groupByKeys(claimed, ({ host }) => [host]);
  const liesBelow = ({ host }: Pattern) => parentsOf(host).some((parent) => byHost.has(parent));
  // Each pattern costs every page a little, so none is named in vain.
  const excluded = [
    ...policy.list.platforms
      .flatMap((p) => policy.patternsOf(p).exclude)
      .filter((pattern) => byHost.has(pattern.host) || liesBelow(pattern)),
    ...silent.flatMap((p) => claimsOf(p, policy)).filter(liesBelow),
  ];
  const script: Scripting.RegisteredContentScript = {
    id,
    matches: unique(claimed.flatMap(toBrowserPatterns)),
    excludeMatches: unique([
      ...excluded.flatMap(toBrowserPatterns),
      ...claimed.flatMap(beyondThePath),
      ...claimed.flatMap((pattern) => shortOfThePath(pattern, byHost.get(pattern.host) ?? [])),
    ]),
    js: [js],
    allFrames,
    runAt: 'document_start',
    persistAcrossSessions: true,
  };
  const [old] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (claimed.length === 0) {
    if (old) await browser.scripting.unregisterContentScripts({ ids: [id] });
  } else if (!old) {
    await browser.scripting.registerContentScripts([script]);
  } else if (!sameSites(old, script)) {
    await browser.scripting.updateContentScripts([script]);
  }
}

/** Browsers hold a path glob against path and query together; ours names the query apart. */
function toBrowserPatterns({ scheme, subdomains, host, path, query }: Pattern): string[] {
  const site = `${scheme}://${subdomains ? '*.' : ''}${host}`;
  if (query !== null) return [`${site}${path}?${query}`];
  return path.endsWith('*') ? [`${site}${path}`] : [`${site}${path}`, `${site}${path}?*`];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

/** A browser's "*" runs on past the "?"; ours ends there. */
function beyondThePath({ scheme, subdomains, host, path, query }: Pattern): string[] {
  const site = `${scheme}://${subdomains ? '*.' : ''}${host}`;
  const rest = query === null ? '*' : `?${query}`;
  return [...path.slice(0, -1).matchAll(/\*/g)].map(
    ({ index }) => `${site}${path.slice(0, index)}*?*${path.slice(index + 1)}${rest}`,
  );
}

/** Quirk (Chromium 156): "/meeting/*" covers "/meeting" too, which our patterns and the rules do not. */
function shortOfThePath(pattern: Pattern, onHost: readonly Pattern[]): string[] {
  const path = /^(.+)\/\*$/.exec(pattern.path)?.[1];
  if (path === undefined || pattern.query !== null) return [];
  const meant = onHost.some((p) => matchesGlob(p.path, path));
  return meant ? [] : toBrowserPatterns({ ...pattern, path }).slice(0, 1);
}

function sameSites(
  a: Scripting.RegisteredContentScript,
  b: Scripting.RegisteredContentScript,
): boolean {
  const sites = ({ matches = [], excludeMatches = [] }: Scripting.RegisteredContentScript) =>
    JSON.stringify([unique(matches), unique(excludeMatches ?? [])]);
  return sites(a) === sites(b);
}
