import browser from 'webextension-polyfill';
import type { TabMessage } from '../../site-messages.ts';

/** Runs the banner in a tab whose page started before there was a notice, or moved onto one by itself. */
export async function showBannerNow(tabId: number): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId }, files: ['banner.js'], injectImmediately: true })
    // The browser keeps some pages from every extension.
    .catch(() => undefined);
}

/** Shows a page's root by a style of the user's own, which no style of the page can beat. */
export async function showRoot(tabId: number): Promise<void> {
  const css = ':root { display: block !important }';
  await browser.scripting.insertCSS({ target: { tabId }, origin: 'USER', css });
}

/** Tells the banner of a tab; resolves also where there is none to hear it. */
export async function tellBanner(tabId: number, type: TabMessage['type']): Promise<void> {
  const message: TabMessage = { type };
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}

/** Listens for the keys that lead into the banner of the tab in view, and back. */
export function listenToShortcut(): void {
  browser.commands.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (command === 'jump' && tab?.id !== undefined) await tellBanner(tab.id, 'jump');
  });
}
