import type { Page } from 'puppeteer-core';
import type { Driven } from '../../harness/driven.ts';
import { heldLink } from '../../harness/hold-page.ts';
import { html, type LoopbackServer } from '../../harness/server.ts';
import { waitFor } from '../../harness/wait-for.ts';
import { killWorker } from '../../harness/worker.ts';

/**
 * Milliseconds from a click on a link to the first paint of the extension's page
 * that stands in for it. The link carries the moment of the click in its fragment.
 */
export async function clickToPage(
  driven: Driven,
  server: LoopbackServer,
  page: Page,
  round: number,
): Promise<number> {
  await clickLink(driven, server, page, `https://zoom.us/j/${round}`);
  return waitFor('the page', () =>
    page.evaluate(() => {
      const [first] = performance.getEntriesByName('first-contentful-paint');
      const clicked = Number(/#t=(\d+)/.exec(location.href)?.[1]);
      if (!location.protocol.includes('extension') || !first || !clicked) return null;
      return performance.timeOrigin + first.startTime - clicked;
    }),
  );
}

/** Milliseconds from "Continue" on the hold page to the link's request, with the worker asleep or not. */
export async function continueToRequest(
  driven: Driven,
  server: LoopbackServer,
  page: Page,
  { round, asleep }: { readonly round: number; readonly asleep: boolean },
): Promise<number> {
  const link = `https://zoom.us/j/${round}`;
  const arrival = nextRequest(server, 'zoom.us', `/j/${round}`);
  await driven.go(page, link);
  await heldLink(driven, page);
  if (asleep) await killWorker(driven);
  const clicked = await waitFor('"Continue"', () =>
    page.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find((b) => b.textContent?.includes('Continue to'));
      setTimeout(() => button?.click());
      return button && Date.now();
    }),
  );
  const arrived = await arrival;
  await waitFor(link, () => page.evaluate((wanted) => location.href === wanted, link));
  return arrived - clicked;
}

/** The same for a link on a plain page. */
export async function linkToRequest(
  driven: Driven,
  server: LoopbackServer,
  page: Page,
  round: number,
): Promise<number> {
  const arrival = nextRequest(server, 'unlisted.example', `/j/${round}`);
  const clicked = await clickLink(driven, server, page, `https://unlisted.example/j/${round}`);
  return (await arrival) - clicked;
}

/** Clicks a link on a page of another site, and gives the moment of the click. */
async function clickLink(
  driven: Driven,
  server: LoopbackServer,
  page: Page,
  link: string,
): Promise<number> {
  server.route('mail.example/', html(`<p><a href="${link}">Join</a></p>`));
  await driven.go(page, 'https://mail.example/');
  await waitFor('the mail', () =>
    page.evaluate(() => location.host === 'mail.example' && document.readyState === 'complete'),
  );
  return page.evaluate(() => {
    const link = document.querySelector('a') as HTMLAnchorElement;
    const now = Date.now();
    link.href += `#t=${now}`;
    setTimeout(() => link.click());
    return now;
  });
}

function nextRequest(server: LoopbackServer, host: string, path: string): Promise<number> {
  return new Promise((resolve) => {
    server.route(`${host}${path}`, (request, response) => {
      resolve(Date.now());
      html('<h1>Served</h1>')(request, response);
    });
  });
}
