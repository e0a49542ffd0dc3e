import type { CDPSession, Page } from 'puppeteer-core';
import { shadowElements } from '../../harness/closed-shadow.ts';
import type { Driven } from '../../harness/driven.ts';
import { html, type LoopbackServer } from '../../harness/server.ts';
import { waitFor } from '../../harness/wait-for.ts';
import { killWorker, runsInFirefox } from '../../harness/worker.ts';

/** What Caveat adds to pages that are not listed; and to a listed one, to show that the counting counts. */
export type Added = {
  readonly pages: number;
  readonly workerStarts: number;
  /** In the markup, as the browser gives it back. */
  readonly bytes: number;
  readonly elements: number;
  /** Scopes of an extension's scripts; Chromium alone tells. */
  readonly scripts: number | null;
  readonly listed: { readonly workerStarts: number; readonly scripts: number | null };
};

const body = '<p>A page that is not listed.</p>';

export async function addedToUnlisted(
  driven: Driven,
  server: LoopbackServer,
  pages: number,
): Promise<Added> {
  const page = await driven.newTab();
  const scripts = await countScripts(driven, page);
  const visit = async (url: string) => {
    const { host, pathname } = new URL(url);
    server.route(`${host}${pathname}`, html(body));
    await driven.go(page, url);
    await waitFor(url, () =>
      page.evaluate((u) => location.href === u && document.readyState === 'complete', url),
    );
  };
  await killWorker(driven);
  const starts = await countStarts(driven);
  let bytes = 0;
  let elements = 0;
  for (let i = 0; i < pages; i++) {
    await visit(`https://unlisted-${i}.example/page`);
    const markup = await page.evaluate(() => document.body.innerHTML);
    bytes += markup.length - body.length;
    elements += (await shadowElements(driven, page)).length;
  }
  const unlisted = { workerStarts: await starts(), scripts: scripts?.count() ?? null };
  await visit('https://zoom.us/pricing');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const listed = {
    workerStarts: (await starts()) - unlisted.workerStarts,
    scripts: scripts && scripts.count() - (unlisted.scripts ?? 0),
  };
  await page.close();
  return { pages, ...unlisted, bytes, elements, listed };
}

/** A function that says how often the worker has started since; in Firefox, whether it has. */
async function countStarts(driven: Driven): Promise<() => Promise<number>> {
  if (driven.name === 'firefox') return async () => Number(await runsInFirefox(driven));
  const [first] = await driven.browser.pages();
  const session = (await first?.createCDPSession()) as CDPSession;
  const last = new Map<string, string>();
  let starts = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, scriptURL, runningStatus } of versions) {
      if (!scriptURL.startsWith(driven.origin)) continue;
      const before = last.get(versionId);
      if (runningStatus === 'starting' && before !== undefined && before !== 'starting') starts++;
      last.set(versionId, runningStatus);
    }
  });
  await session.send('ServiceWorker.enable');
  return async () => starts;
}

async function countScripts(driven: Driven, page: Page): Promise<{ count: () => number } | null> {
  if (driven.name === 'firefox') return null;
  const session = await page.createCDPSession();
  let count = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) count++;
  });
  await session.send('Runtime.enable');
  return { count: () => count };
}
