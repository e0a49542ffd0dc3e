import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Driven } from '../harness/driven.ts';
import { heldLink } from '../harness/hold-page.ts';
import { openOwn } from '../harness/quiet-page.ts';
import { inBothBrowsers } from '../harness/suite.ts';
import { waitFor } from '../harness/wait-for.ts';
import { killWorker } from '../harness/worker.ts';

/** CAVEAT_ROUNDS=1000 makes it the long series; CAVEAT_SEED repeats one. */
const rounds = Number(process.env.CAVEAT_ROUNDS ?? 20);
const kills = Math.max(10, rounds / 5);
const seed = Number(process.env.CAVEAT_SEED ?? Date.now());

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
const rest = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ maxLength: 20, unit: 'grapheme' }),
  fc.constantFrom(
    '%2F',
    '%23',
    '%25',
    '%2525',
    '%',
    '%zz',
    '?',
    '`',
    '|',
    '^',
    "'",
    '{}',
    '\\',
    '+',
  ),
  fc.integer({ min: 500, max: 8000 }).map((n) => 'q%20'.repeat(n / 4)),
);
const joinLink = fc
  .record({
    scheme: fc.constantFrom('https', 'http'),
    labels: fc.array(label, { maxLength: 4 }),
    dot: fc.constantFrom('', '', '', '.'),
    port: fc.constantFrom('', '', '8443'),
    path: fc.array(rest, { maxLength: 3 }),
    query: fc.option(fc.array(rest, { maxLength: 3 })),
    fragment: fc.option(rest),
  })
  .map(({ scheme, labels, dot, port, path, query, fragment }) => {
    const host =
      [...labels, 'zoom.us'].join('.') + dot + (scheme === 'https' && port ? `:${port}` : '');
    const url = `${scheme}://${host}/j/${path.map((p) => p.replace(/[?#\\]/g, '')).join('/')}`;
    return `${url}${query ? `?${query.join('&').replace(/#/g, '')}` : ''}${fragment ? `#${fragment}` : ''}`;
  })
  // A path of dots leads elsewhere, a browser refuses some hosts, the server more than 16 kB.
  .filter((url) => URL.canParse(url) && /^\/j\/./.test(new URL(url).pathname))
  .filter((url) => new URL(url).href.length < 15_000)
  .map((url) => new URL(url).href);

inBothBrowsers(
  `a series of ${rounds} links and ${kills} killed workers, seed ${seed}`,
  { membership: ['IN'] },
  (driven, server) => {
    const budget = 60_000 + rounds * 5_000;

    test(
      'any link arrives to the byte by "Continue"',
      async () => {
        const own = await openOwn(driven(), 'options.html');
        const page = await driven().newTab();
        // Each browser spells some characters in its own way, before any extension sees them.
        const links = await own.evaluate(
          (all) => all.map((link) => new URL(link).href),
          fc.sample(joinLink, { numRuns: rounds, seed }),
        );
        for (const url of links) {
          server().seen.length = 0;
          await driven().go(page, url);
          expect(await heldLink(driven(), page)).toBe(url);
          expect(server().requestsFor('/j/')).toEqual([]);
          await goOn(page);
          await waitFor(url, () => page.evaluate((wanted) => location.href === wanted, url));
          const [sent] = server().requestsFor('/j/');
          expect(sent?.url).toBe(url.split('#')[0]);
          await own.evaluate(() =>
            chrome.runtime.sendMessage({ type: 'revoke', platform: 'zoom' }),
          );
        }
      },
      budget,
    );

    test(
      'nothing slips through, whenever the worker is killed',
      async () => {
        const own = await openOwn(driven(), 'options.html');
        const page = await driven().newTab();
        const whens = fc.record({
          before: fc.boolean(),
          wait: fc.integer({ min: 0, max: 150 }),
          atContinue: fc.boolean(),
        });
        for (const [i, when] of fc.sample(whens, { numRuns: kills, seed }).entries()) {
          const url = `https://zoom.us/j/${i}?a=b#c`;
          server().seen.length = 0;
          if (when.before) await killWorker(driven());
          await driven().go(page, url);
          if (!when.before) await killAfter(driven(), when.wait);
          expect(await heldLink(driven(), page)).toBe(url);
          expect(server().requestsFor('/j/')).toEqual([]);
          if (when.atContinue) await killWorker(driven());
          await goOn(page);
          await waitFor(url, () => page.evaluate((wanted) => location.href === wanted, url));
          await own.evaluate(() =>
            chrome.runtime.sendMessage({ type: 'revoke', platform: 'zoom' }),
          );
        }
      },
      budget,
    );
  },
);

async function killAfter(driven: Driven, ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  await killWorker(driven);
}

/** Presses "Continue", which stands there once the page is drawn. */
async function goOn(page: Page): Promise<void> {
  await waitFor('"Continue"', () =>
    page.evaluate(`(() => {
      const button = [...document.querySelectorAll('button')].find((b) => b.textContent.includes('Continue to'));
      button?.click();
      return button !== undefined;
    })()`),
  );
}
