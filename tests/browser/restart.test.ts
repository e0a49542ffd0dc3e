import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseMembership, goOnToZoom } from '../harness/choose.ts';
import { shadowElements } from '../harness/closed-shadow.ts';
import { drive, waitFor } from '../harness/drive.ts';
import { type Fleet, fleetMachine } from '../harness/fleet.ts';
import { heldLink } from '../harness/hold-page.ts';
import { type LoopbackServer, startServer } from '../harness/server.ts';
import { arrived } from '../harness/tabs.ts';

describe.each(['chromium', 'firefox'] as const)('after a restart of %s', (name) => {
  let server: LoopbackServer;
  let fleet: Fleet;
  beforeEach(async () => {
    server = await startServer();
    fleet = fleetMachine(name, server);
  });
  afterEach(async () => {
    fleet.clear();
    await server.close();
  });

  test('the very first page opened is held, and the next has its banner', async () => {
    const before = await drive(name, server, { fleet });
    await chooseMembership(before, ['IN']);
    await before.close();

    const after = await drive(name, server, { fleet, ready: false });
    const page = await after.newTab();
    server.seen.length = 0;
    await after.go(page, 'https://zoom.us/j/1');
    expect(await heldLink(after, page)).toBe('https://zoom.us/j/1');
    expect(server.requestsFor('zoom.us')).toEqual([]);
    expect(await page.$eval('h1', (h1) => h1.textContent)).toContain("India's Ministry");
    await after.go(page, 'https://zoom.us/pricing');
    await waitFor('the banner', async () =>
      (await shadowElements(after, page)).some((e) => e.text.includes("India's Ministry")),
    );
    await after.close();
  });
});

test('a join page that Chromium restores, before it has read any extension’s rules, ends held', async () => {
  const server = await startServer();
  const fleet = fleetMachine('chromium', server);
  const before = await drive('chromium', server, { fleet });
  await chooseMembership(before, ['IN']);
  await goOnToZoom(before);
  const open = await before.newTab();
  await before.go(open, 'https://zoom.us/j/1');
  await arrived(open, 'https://zoom.us/j/1');
  await before.close();

  const after = await drive('chromium', server, { fleet, ready: false, restore: true });
  const restored = await waitFor('the restored tab', async () => {
    for (const page of await after.browser.pages()) {
      const href = await page.evaluate(() => location.href).catch(() => '');
      if (href.includes('zoom.us')) return page;
    }
    return null;
  });
  expect(await heldLink(after, restored)).toBe('https://zoom.us/j/1');
  await after.close();
  fleet.clear();
  await server.close();
});
