import browser from 'webextension-polyfill';
import type { Translator } from '../ui/i18n.ts';

const id = 'check-link';

/** "Check this link", on every link of every page: also on one that opens an app. */
export async function setUpMenu(t: Translator): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id, title: t.say('menu_check'), contexts: ['link'] });
}

export function listenToMenu(): void {
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, linkUrl }) => {
    if (menuItemId !== id || !linkUrl) return;
    await browser.tabs.create({ url: `/popup.html?${linkUrl}` });
  });
}
