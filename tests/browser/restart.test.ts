import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseMembership } from './choose.ts';
import { shadowElements } from './closed-shadow.ts';
import { drive, waitFor } from './drive.ts';
import { type Fleet, fleetMachine } from './fleet.ts';
import { heldLink } from './hold-page.ts';
import { type LoopbackServer, startServer } from './server.ts';

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
