import type { Page } from 'puppeteer-core';
import { type Driven, waitFor } from './drive.ts';

/** The tab that an action opens. */
export async function newestTab(driven: Driven, act: () => Promise<unknown>): Promise<Page> {
  const before = new Set(await driven.browser.pages());
  await act();
  return waitFor('a new tab', async () =>
    (await driven.browser.pages()).find((page) => !before.has(page)),
  );
}

/** Resolves once the tab shows this address, whole. */
export function arrived(page: Page, url: string): Promise<boolean> {
  return waitFor(url, () =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
  );
}
