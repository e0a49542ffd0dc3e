import type { Page } from 'puppeteer-core';
import { linkIn } from '../../src/policy/address/hold-address.ts';
import type { Driven } from './driven.ts';
import { waitFor } from './wait-for.ts';

/** Waits until the tab shows the hold page, whole, and gives the link that it holds. */
export function heldLink(driven: Driven, page: Page): Promise<string> {
  return waitFor('the hold page', async (): Promise<string | null | undefined> => {
    const { href, shown } = await page.evaluate(() => ({
      href: location.href,
      // What stands below the decision comes last; a page that holds nothing any more has none of it.
      shown: document.querySelector('.rest, .information h1, .state.information') !== null,
    }));
    // Led there by a page, Chromium gives it an origin of its own for that session.
    const scheme = driven.origin.split('//')[0];
    const isHold = shown && href.startsWith(`${scheme}//`) && /\/hold\.html[?#]/.test(href);
    return isHold ? linkIn(href) : null;
  });
}

export type Outcome = 'held' | 'served';

/** Where a navigation to this address ends: on the hold page or at the server. */
export function outcome(driven: Driven, page: Page, url: string): Promise<Outcome> {
  const target = new URL(url);
  const isHeld = (href: string) => href.startsWith(`${driven.origin}/hold.html`);
  return waitFor(`${url} to be held or served`, async () => {
    // The address alone: whichever page it is, it need not be drawn.
    const href = await page.evaluate(() => location.href);
    // The address bar drops user info; Chromium may have made http into https.
    const now = new URL(isHeld(href) ? linkIn(href) : href);
    if (now.host !== target.host || now.pathname !== target.pathname) return null;
    if (now.search !== target.search || now.hash !== target.hash) return null;
    return isHeld(href) ? 'held' : 'served';
  });
}

/** Clicks the button whose text has this in it, with a real mouse. */
export async function clickButton(page: Page, text: string): Promise<void> {
  await waitFor(`a button "${text}"`, () => page.$(`::-p-xpath(//button[contains(., "${text}")])`));
  await page.locator(`::-p-xpath(//button[contains(., "${text}")])`).click();
}
