import type { Page } from 'puppeteer-core';
import './chrome-global.ts';
import type { Driven } from './driven.ts';
import { waitFor } from './wait-for.ts';

const quietPages = new WeakMap<Driven, Page>();

/**
 * A tab of the extension's own origin that runs no script of ours: questions to
 * the browser and messages to the worker are sent from it, and nothing is
 * drawn for them. Opened anew where the extension took it along as it restarted.
 */
export async function quietPage(driven: Driven): Promise<Page> {
  const known = quietPages.get(driven);
  if (known && (await answers(known))) return known;
  const page = await driven.newTab();
  const url = `${driven.origin}/manifest.json`;
  await waitFor(
    'the extension to be there',
    async () => {
      // Again and again: an installation by policy takes its time.
      await driven.go(page, url);
      return waitFor('its page', () => answers(page), 2_000).catch(() => null);
    },
    60_000,
  );
  quietPages.set(driven, page);
  return page;
}

function answers(page: Page): Promise<boolean> {
  return page
    .evaluate(() => Boolean(globalThis.chrome?.runtime?.id) && location.protocol !== 'about:')
    .catch(() => false);
}

/** Opens a page of the extension, as wide as said, and waits until it shows something. */
export async function openOwn(driven: Driven, path: string, width?: number): Promise<Page> {
  const page = await driven.newTab();
  if (width !== undefined) await page.setViewport({ width, height: 640 });
  await waitFor(
    `${path} to show`,
    async () => {
      // Again and again: an installation by policy takes its time.
      await driven.go(page, `${driven.origin}/${path}`);
      return waitFor(path, () => page.$('main'), 2_000).catch(() => null);
    },
    30_000,
  );
  return page;
}
