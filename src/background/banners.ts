import browser, { type Scripting } from 'webextension-polyfill';
import { type Notice, noticeKey } from '../banner/notice.ts';
import type { Pattern } from '../policy/pattern.ts';
import type { Policy } from '../policy/policy.ts';
import type { Platform } from '../policy/schema.ts';
import type { Translator } from '../ui/i18n.ts';
import { noticeOn } from './notices.ts';

/**
 * Registers the banner for the sites that have something to be told, and lays
 * ready, host by host, what it says there: it paints without waking the worker.
 */
export async function setUpBanners(
  policy: Policy,
  dismissed: Readonly<Record<string, number>>,
  t: Translator,
): Promise<void> {
  const notices = new Map<Platform, Notice>();
  for (const platform of policy.list.platforms) {
    const notice = noticeOn(platform, policy, dismissed, t);
    if (notice) notices.set(platform, notice);
  }
  await Promise.all([writeNotices(notices, policy), registerScript(notices, policy)]);
}

async function writeNotices(notices: ReadonlyMap<Platform, Notice>, policy: Policy): Promise<void> {
  const byHost = new Map<string, Notice>();
  for (const [platform, notice] of notices) {
    for (const { host } of claimsOf(platform, policy)) byHost.set(noticeKey(host), notice);
  }
  const known = await browser.storage.local.get(null);
  const stale = Object.keys(known).filter(
    (key) => key.startsWith(noticeKey('')) && !byHost.has(key),
  );
  const changed = [...byHost].filter(
    ([key, notice]) => JSON.stringify(known[key]) !== JSON.stringify(notice),
  );
  await Promise.all([
    browser.storage.local.remove(stale),
    browser.storage.local.set(Object.fromEntries(changed)),
  ]);
}

async function registerScript(
  notices: ReadonlyMap<Platform, Notice>,
  policy: Policy,
): Promise<void> {
  const noticed = policy.list.platforms.filter((p) => notices.has(p));
  const silent = policy.list.platforms.filter((p) => !notices.has(p));
  const claimed = noticed.flatMap((p) => claimsOf(p, policy));
  const excluded = [
    ...policy.list.platforms.flatMap((p) => policy.patternsOf.get(p)?.exclude ?? []),
    ...silent.flatMap((p) => claimsOf(p, policy)).filter((claim) => liesBelow(claim, claimed)),
  ];
  const script: Scripting.RegisteredContentScript = {
    id: 'banner',
    matches: unique(claimed.flatMap(toBrowserPatterns)),
    excludeMatches: unique(excluded.flatMap(toBrowserPatterns)),
    js: ['banner.js'],
    runAt: 'document_start',
    persistAcrossSessions: true,
  };
  const [old] = await browser.scripting.getRegisteredContentScripts({ ids: ['banner'] });
  if (claimed.length === 0) {
    if (old) await browser.scripting.unregisterContentScripts({ ids: ['banner'] });
  } else if (!old) {
    await browser.scripting.registerContentScripts([script]);
  } else if (!sameSites(old, script)) {
    await browser.scripting.updateContentScripts([script]);
  }
}

/** The platform's site patterns, and those of its join patterns that lie on other hosts. */
function claimsOf(platform: Platform, policy: Policy): Pattern[] {
  const { site = [], join = [] } = policy.patternsOf.get(platform) ?? {};
  const whole = site.filter((s) => s.scheme === '*' && s.path === '/*');
  const covered = (pattern: Pattern) =>
    whole.some(
      (s) =>
        (s.host === pattern.host && (s.subdomains || !pattern.subdomains)) ||
        (s.subdomains && pattern.host.endsWith(`.${s.host}`)),
    );
  return [...site, ...join.filter((pattern) => !covered(pattern))];
}

function liesBelow(claim: Pattern, others: readonly Pattern[]): boolean {
  return others.some((other) => claim.host.endsWith(`.${other.host}`));
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

function sameSites(
  a: Scripting.RegisteredContentScript,
  b: Scripting.RegisteredContentScript,
): boolean {
  const sites = ({ matches = [], excludeMatches = [] }: Scripting.RegisteredContentScript) =>
    JSON.stringify([unique(matches), unique(excludeMatches ?? [])]);
  return sites(a) === sites(b);
}
