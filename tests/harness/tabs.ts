import type { Page } from 'puppeteer-core';
import type { Driven } from './driven.ts';
import { quietPage } from './quiet-page.ts';
import { waitFor } from './wait-for.ts';
import { untilWorkerIsThrough } from './worker.ts';

/** The tab that an action opens. */
export async function newestTab(driven: Driven, act: () => Promise<unknown>): Promise<Page> {
  const before = new Set(await driven.browser.pages());
  await act();
  return waitFor('a new tab', async () =>
    (await driven.browser.pages()).find((page) => !before.has(page)),
  );
}

/** Opens an address in a private window. */
export async function openPrivately(driven: Driven, url: string): Promise<Page> {
  const own = await quietPage(driven);
  return newestTab(driven, () =>
    own.evaluate((opened) => chrome.windows.create({ url: opened, incognito: true }), url),
  );
}

/** Resolves once the tab shows this address, whole. */
export function arrived(page: Page, url: string): Promise<boolean> {
  return waitFor(url, () =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
  );
}

/**
 * Resolves once what Caveat does of itself on this page is done: the page is
 * whole, two frames were drawn since, and the worker has answered whatever it
 * was asked; three times over, as one step may lead to the next. For checks
 * that something does *not* happen.
 */
export async function settled(driven: Driven, page: Page): Promise<void> {
  await waitFor('the page to be whole', () =>
    page.evaluate(() => document.readyState === 'complete' && location.href !== 'about:blank'),
  );
  for (let round = 0; round < 3; round++) {
    await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) {
        await new Promise<void>((resolve) => {
          // A page that nobody sees draws no frames.
          if (document.visibilityState === 'visible') requestAnimationFrame(() => resolve());
          else setTimeout(resolve, 50);
        });
      }
    });
    await untilWorkerIsThrough(driven);
  }
}
