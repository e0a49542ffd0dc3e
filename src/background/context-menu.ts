import browser, { type Menus } from 'webextension-polyfill';
import type { Translator } from '../words/translator.ts';

const checkLink = 'check-link';

/** "Check this link", on every link, selection and page: also on a link that opens an app. */
export async function setUpContextMenu(t: Translator): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: checkLink,
    title: t.say('menu_check'),
    contexts: ['link', 'selection', 'page'],
  });
}

/** The menu, and the keyword "caveat" in the address bar: both open the popup's page in a tab. */
export function listenToChecks(): void {
  browser.contextMenus.onClicked.addListener(async (clicked) => {
    if (clicked.menuItemId === checkLink) await browser.tabs.create({ url: pageFor(clicked) });
  });
  browser.omnibox.onInputEntered.addListener(async (text) => {
    await browser.tabs.update({ url: pageForText(text) });
  });
}

function pageFor({ linkUrl, selectionText, pageUrl }: Menus.OnClickData): string {
  return !linkUrl && selectionText
    ? pageForText(selectionText)
    : `/popup.html?${linkUrl ?? pageUrl ?? ''}`;
}

function pageForText(text: string): string {
  return `/popup.html#${encodeURIComponent(text)}`;
}
