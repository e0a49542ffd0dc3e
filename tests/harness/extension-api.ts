import type { Page } from 'puppeteer-core';
import './chrome-global.ts';
import { waitFor } from './wait-for.ts';

/** Opens the real popup over the active tab; `own` is any page of ours. */
export async function openPopup(own: Page): Promise<void> {
  await waitFor('an earlier popup to close', () =>
    own.evaluate(() => {
      const open = chrome.extension.getViews({ type: 'popup' });
      for (const popup of open) popup.close();
      return open.length === 0;
    }),
  );
  await own.evaluate(() => chrome.action.openPopup());
}

/** The text of the open popup, empty until it is drawn. */
export function popupText(own: Page): Promise<string> {
  return own.evaluate(() => {
    const [popup] = chrome.extension.getViews({ type: 'popup' });
    return popup?.document.querySelector('main')?.textContent ?? '';
  });
}

/** Clicks a button of the open popup. */
export function clickInPopup(own: Page, text: string): Promise<void> {
  return own.evaluate((wanted) => {
    const [popup] = chrome.extension.getViews({ type: 'popup' });
    const buttons = [...(popup?.document.querySelectorAll('button') ?? [])];
    buttons.find((b) => b.textContent?.includes(wanted))?.click();
  }, text);
}
