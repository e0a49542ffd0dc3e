import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Membership } from '../../src/policy/verdict/policy.ts';
import { violations } from '../harness/axe.ts';
import { chooseMembership, goOnToZoom, tellWorker } from '../harness/choose.ts';
import type { Driven } from '../harness/driven.ts';
import { reachable, tabThrough } from '../harness/keyboard.ts';
import { openOwn } from '../harness/quiet-page.ts';
import { inBothBrowsers } from '../harness/suite.ts';

type State = { readonly path: string; readonly membership: Membership };

const states: Readonly<Record<string, State>> = {
  'the welcome page': { path: 'welcome.html', membership: 'unasked' },
  'the welcome page, answered': { path: 'welcome.html', membership: ['US', 'US-TX'] },
  'the options': { path: 'options.html', membership: ['IN'] },
  'the register in the options': { path: 'options.html#register', membership: ['IN'] },
  'the lists in the options': { path: 'options.html#lists', membership: ['IN'] },
  'the options at one advisory': {
    path: 'options.html#in-mha-cycord-zoom-2020',
    membership: 'unasked',
  },
  'the popup on a listed page': { path: 'popup.html?https://zoom.us/j/1', membership: ['IN'] },
  'the popup elsewhere': { path: 'popup.html?https://example.com/', membership: [] },
  'the hold page': { path: 'hold.html#https://zoom.us/j/1', membership: ['IN'] },
  'the hold page with its question': {
    path: 'hold.html#https://zoom.us/j/1',
    membership: 'unasked',
  },
};

async function openPage(driven: Driven, path: string, width?: number): Promise<Page> {
  const page = await openOwn(driven, path, width);
  // The end of this page loads by itself.
  if (path.startsWith('options')) {
    await page.waitForSelector('#register, #lists, #diagnostics');
  }
  return page;
}

/** Every part that waits behind a click. */
async function unfold(page: Page): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await page.$$eval('details:not([open])', (all) => {
      for (const details of all.slice(0, 25)) (details as HTMLDetailsElement).open = true;
    });
    // What unfolds may have more to unfold, drawn in the next frame.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

for (const [name, { path, membership }] of Object.entries(states)) {
  inBothBrowsers(name, { membership }, (driven) => {
    test('is walked by the keyboard alone, its focus always in sight', async () => {
      const page = await openPage(driven(), path);
      const wanted = await reachable(page);
      const stops = await tabThrough(page);
      expect(stops.filter((stop) => stop.wrong.length > 0 || stop.name === '')).toEqual([]);
      // Radio buttons of one group are one stop.
      expect(stops.length).toBeGreaterThanOrEqual(wanted - 3);
    });

    test('is clean for axe, folded and unfolded', async () => {
      const page = await openPage(driven(), path);
      expect(await violations(page)).toEqual([]);
      await unfold(page);
      expect(await violations(page)).toEqual([]);
    });

    test('needs no sideways scrolling at 320 px, nor with text twice as large', async () => {
      const page = await openPage(driven(), path, 320);
      await unfold(page);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.setViewport({ width: 640, height: 900 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
  });
}

inBothBrowsers('every page of ours', {}, (driven) => {
  test.each(['ar', 'de', 'ja'])('fits 320 px in %s too', async (language) => {
    await tellWorker(driven(), { type: 'choose-language', language });
    // Those of one membership after another: choosing one takes longer than to open a page.
    const inTurn = Object.values(states).sort((a, b) =>
      String(a.membership) < String(b.membership) ? -1 : 1,
    );
    let chosen: Membership = 'unasked';
    for (const { path, membership } of inTurn) {
      if (String(membership) !== String(chosen)) await chooseMembership(driven(), membership);
      chosen = membership;
      const page = await openPage(driven(), path, 320);
      await unfold(page);
      expect([path, await overflow(page)]).toEqual([path, 0]);
      await page.close();
    }
  });

  test('the popup that tells of a decision is clean for axe', async () => {
    await chooseMembership(driven(), ['IN']);
    await goOnToZoom(driven());
    const page = await openOwn(driven(), 'popup.html?https://zoom.us/j/1');
    expect(await violations(page)).toEqual([]);
    const options = await openOwn(driven(), 'options.html#decisions');
    expect(await violations(options)).toEqual([]);
  });
});
