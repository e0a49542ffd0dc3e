import { describe, expect, test } from 'vitest';
import { chooseMembership, goOnToZoom } from '../harness/choose.ts';
import { shadowElements } from '../harness/closed-shadow.ts';
import { heldLink } from '../harness/hold-page.ts';
import { browserName, ownFleet } from '../harness/suite.ts';
import { arrived } from '../harness/tabs.ts';
import { waitFor } from '../harness/wait-for.ts';

describe(`after a restart of the browser, ${browserName},`, () => {
  test('the very first page opened is held, and the next has its banner', async () => {
    const { server, start } = await ownFleet();
    const before = await start();
    await chooseMembership(before, ['IN']);
    await before.close();

    const after = await start({ ready: false });
    const page = await after.newTab();
    server.seen.length = 0;
    await after.go(page, 'https://zoom.us/j/1');
    expect(await heldLink(after, page)).toBe('https://zoom.us/j/1');
    expect(server.requestsFor('zoom.us')).toEqual([]);
    expect(await page.$eval('h1', (h1) => h1.textContent)).toContain('Indian Ministry');
    await after.go(page, 'https://zoom.us/pricing');
    await waitFor('the banner', async () =>
      (await shadowElements(after, page)).some((e) => e.text.includes('Indian Ministry')),
    );
  });

  // Firefox's driver restores no session.
  if (browserName === 'firefox') return;
  test('a join page that Chromium restores, before it has read any extension’s rules, ends held', async () => {
    const { start } = await ownFleet();
    const before = await start();
    await chooseMembership(before, ['IN']);
    await goOnToZoom(before);
    const open = await before.newTab();
    await before.go(open, 'https://zoom.us/j/1');
    await arrived(open, 'https://zoom.us/j/1');
    await before.close();

    const after = await start({ ready: false, restore: true });
    const restored = await waitFor('the restored tab', async () => {
      for (const page of await after.browser.pages()) {
        const href = await page.evaluate(() => location.href).catch(() => '');
        if (href.includes('zoom.us')) return page;
      }
      return null;
    });
    expect(await heldLink(after, restored)).toBe('https://zoom.us/j/1');
  });
});
