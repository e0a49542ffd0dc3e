import browser, { type Scripting } from 'webextension-polyfill';
import { type Notice, noticeKey } from '../banner/notice.ts';
import { parsePattern } from '../policy/pattern.ts';
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
  await Promise.all([writeNotices(notices), registerScript(notices, policy.list.platforms)]);
}

async function writeNotices(notices: ReadonlyMap<Platform, Notice>): Promise<void> {
  const byHost = new Map<string, Notice>();
  for (const [platform, notice] of notices) {
    for (const text of patternsOf(platform)) {
      byHost.set(noticeKey(parsePattern(text).host), notice);
    }
  }
  const known = Object.keys(await browser.storage.local.get(null));
  const stale = known.filter((key) => key.startsWith(noticeKey('')) && !byHost.has(key));
  await browser.storage.local.set(Object.fromEntries(byHost));
  await browser.storage.local.remove(stale);
}

async function registerScript(
  notices: ReadonlyMap<Platform, Notice>,
  all: readonly Platform[],
): Promise<void> {
  const noticed = [...notices.keys()];
  const silent = all.filter((p) => !notices.has(p));
  const script: Scripting.RegisteredContentScript = {
    id: 'banner',
    matches: noticed.flatMap(patternsOf).flatMap(toBrowserPatterns),
    excludeMatches: [
      ...all.flatMap((p) => p.excludePatterns),
      ...silent.flatMap((p) => patternsOf(p).filter((text) => liesBelow(text, noticed))),
    ].flatMap(toBrowserPatterns),
    js: ['banner.js'],
    runAt: 'document_start',
    persistAcrossSessions: true,
  };
  const old = await browser.scripting.getRegisteredContentScripts();
  if (old.length > 0) await browser.scripting.unregisterContentScripts();
  if (noticed.length > 0) await browser.scripting.registerContentScripts([script]);
}

function patternsOf(platform: Platform): string[] {
  return [...platform.sitePatterns, ...platform.joinPatterns];
}

/** Whether a pattern's host lies below one of these platforms' hosts. */
function liesBelow(text: string, platforms: readonly Platform[]): boolean {
  const { host } = parsePattern(text);
  return platforms.some((p) =>
    patternsOf(p).some((other) => host.endsWith(`.${parsePattern(other).host}`)),
  );
}

/** Browsers hold a path glob against path and query together; ours names the query apart. */
function toBrowserPatterns(text: string): string[] {
  const { scheme, subdomains, host, path, query } = parsePattern(text);
  const site = `${scheme}://${subdomains ? '*.' : ''}${host}`;
  if (query !== null) return [`${site}${path}?${query}`];
  return path.endsWith('*') ? [`${site}${path}`] : [`${site}${path}`, `${site}${path}?*`];
}
