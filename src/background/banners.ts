import browser from 'webextension-polyfill';
import { type Notice, noticeKey } from '../banner/notice.ts';
import type { TabMessage } from '../messages.ts';
import type { Policy } from '../policy/policy.ts';
import type { Platform } from '../policy/schema.ts';
import type { Translator } from '../ui/i18n.ts';
import { noticeOn } from './notices.ts';
import { claimsOf, runOn } from './sites.ts';

const banner = { id: 'banner', js: 'banner.js', allFrames: true };

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
  await Promise.all([
    writeNotices(notices, policy),
    runOn(banner, (p) => claimsOf(p, policy), [...notices.keys()], policy),
  ]);
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
