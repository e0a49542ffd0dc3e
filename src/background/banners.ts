import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { TabMessage } from '../messages.ts';
import type { Platform } from '../policy/list/schema.ts';
import { advisoriesToShow } from '../policy/verdict/advisories-to-show.ts';
import { judge, judgePlatform } from '../policy/verdict/judge.ts';
import type { Policy } from '../policy/verdict/policy.ts';
import { dismissals } from '../state/dismissals.ts';
import { loadPolicy } from '../state/load-policy.ts';
import { loadTranslator } from '../state/load-translator.ts';
import { type Notice, noticeKey } from '../state/notice.ts';
import { stored } from '../state/storage.ts';
import type { Translator } from '../words/translator.ts';
import { setFarHosts } from './far-sites.ts';
import { loadPart } from './parts.ts';
import { claimsOf, nearOnes, runOn, scriptedOnes } from './sites.ts';

const banner = { id: 'banner', js: 'banner.js', allFrames: true };

/** The hosts whose notices lie in storage. */
const noticeHosts = stored('local', 'noticeHosts', v.array(v.string()), []);

/**
 * Registers the banner for the sites that have something to be told, and lays
 * ready, host by host, what it says there: it paints without waking the worker.
 * On far sites, of which a list may have any number, the banner asks for it.
 */
export async function setUpBanners(
  policy: Policy,
  dismissed: Readonly<Record<string, number>>,
  t: Translator,
): Promise<void> {
  const claims = (platform: Platform) => claimsOf(platform, policy);
  const speaking = policy.list.platforms.filter(
    (p) => advisoriesToShow(judgePlatform(p, 'visit', policy), policy, dismissed).length > 0,
  );
  const noticeOn = await loadPart('noticeOn');
  const notices = new Map<Platform, Notice>();
  for (const platform of nearOnes(speaking, claims)) {
    const notice = noticeOn(platform, policy, dismissed, t);
    if (notice) notices.set(platform, notice);
  }
  const scripted = scriptedOnes(speaking, claims);
  await Promise.all([
    writeNotices(notices, policy),
    runOn(banner, claims, scripted, policy),
    setFarHosts(speaking.slice(scripted.length).flatMap((p) => claims(p).map((c) => c.host))),
  ]);
}

/** What the banner says on a page whose notice does not lie ready; null where there is none. */
export async function noticeFor(url: string): Promise<Notice | null> {
  const [policy, dismissed, t] = await Promise.all([
    loadPolicy(),
    dismissals.read(),
    loadTranslator(),
  ]);
  const { platform } = judge(url, policy);
  return platform && (await loadPart('noticeOn'))(platform, policy, dismissed, t);
}

/** In a tab whose page started before there was a notice, or moved onto one by itself. */
export async function showBannerNow(tabId: number): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId }, files: ['banner.js'], injectImmediately: true })
    // The browser keeps some pages from every extension.
    .catch(() => undefined);
}

/** As the user's own style, which a page's important ones cannot beat. */
export async function showRoot(tabId: number): Promise<void> {
  const css = ':root { display: block !important }';
  await browser.scripting.insertCSS({ target: { tabId }, origin: 'USER', css });
}

/** Resolves also where no banner is there to hear it. */
export async function tellBanner(tabId: number, type: TabMessage['type']): Promise<void> {
  const message: TabMessage = { type };
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}

/** The keyboard's way into the banner of the tab in view, and back. */
export function listenToShortcut(): void {
  browser.commands.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (command === 'jump' && tab?.id !== undefined) await tellBanner(tab.id, 'jump');
  });
}

async function writeNotices(notices: ReadonlyMap<Platform, Notice>, policy: Policy): Promise<void> {
  const byHost = new Map<string, Notice>();
  const hosts = new Set<string>();
  for (const [platform, notice] of notices) {
    for (const { host } of claimsOf(platform, policy)) {
      hosts.add(host);
      byHost.set(noticeKey(host), notice);
    }
  }
  const old = await noticeHosts.read();
  const known = await browser.storage.local.get(old.map(noticeKey));
  const changed = [...byHost].filter(
    ([key, notice]) => JSON.stringify(known[key]) !== JSON.stringify(notice),
  );
  await browser.storage.local.set(Object.fromEntries(changed));
  await browser.storage.local.remove(old.map(noticeKey).filter((key) => !byHost.has(key)));
  await noticeHosts.write([...hosts]);
}
