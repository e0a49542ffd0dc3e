import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseMembership } from '../harness/choose.ts';
import { type Driven, drive, openOwn, waitFor } from '../harness/drive.ts';
import '../harness/extension-api.ts';
import type { Page } from 'puppeteer-core';
import { type Fleet, fleetMachine } from '../harness/fleet.ts';
import { clickButton, heldLink } from '../harness/hold-page.ts';
import { type LoopbackServer, startServer } from '../harness/server.ts';

/** Longer than a policy takes to arrive. */
const patience = 6_000;

function welcomePages(own: Page): Promise<number> {
  return own.evaluate(async () => {
    const open = await chrome.tabs.query({ url: chrome.runtime.getURL('welcome.html') });
    return open.length;
  });
}

describe.each(['chromium', 'firefox'] as const)('a new installation, in %s', (name) => {
  let server: LoopbackServer;
  let driven: Driven;
  beforeAll(async () => {
    server = await startServer();
    driven = await drive(name, server, { ready: false });
  });
  afterAll(async () => {
    await driven?.close();
    await server?.close();
  });

  test('welcomes by one page, once', async () => {
    const own = await openOwn(driven, 'popup.html');
    await waitFor('the welcome page', () => welcomePages(own));
    await new Promise((resolve) => setTimeout(resolve, patience));
    expect(await welcomePages(own)).toBe(1);
  });

  test('is set up in two clicks, and then holds what it said it would', async () => {
    const page = await openOwn(driven, 'welcome.html');
    expect(await page.$eval('h1', (h1) => h1.textContent)).toBe('Whose official are you?');
    // The tests' browsers speak American English.
    await clickButton(page, 'United States');
    await waitFor('the answer', async () =>
      (await page.$eval('main', (main) => main.textContent)).includes('Chosen: United States.'),
    );
    const text = await page.$eval('main', (main) => main.textContent);
    expect(text).toMatch(/When you open a .+ link, this page comes first/);
    const example = await page.$eval('figure a', (a) => a.getAttribute('href') ?? '');
    const own = await openOwn(driven, 'popup.html');
    const before = await welcomePages(own);
    await page.bringToFront();
    await clickButton(page, 'Done');
    await waitFor('the page to close', async () => (await welcomePages(own)) === before - 1);
    const [, link = ''] = example.split('#');
    expect(await heldLink(driven, await openOwn(driven, example.slice(1)))).toBe(link);
    expect(server.requestsFor(new URL(link).host)).toEqual([]);
  });

  test('finds one’s country by its name in any language', async () => {
    await chooseMembership(driven, 'unasked');
    const page = await openOwn(driven, 'welcome.html');
    await page.click('summary');
    await page.type('input[type=search]', 'भारत');
    await clickLabel(page, 'India');
    await waitFor('the answer', async () =>
      (await page.$eval('main', (main) => main.textContent)).includes('Chosen: India.'),
    );
    expect(await page.$eval('figure', (figure) => figure.textContent)).toContain('Zoom');
  });
});

describe.each(['chromium', 'firefox'] as const)('an installation by an admin, in %s', (name) => {
  test.each([
    ['without a word on it', { organizationName: 'Ministry of Trials' }, 0],
    ['with a policy that wants it', { welcome: true }, 1],
    ['with a policy that does not', { welcome: false }, 0],
  ])('%s welcomes as the policy says', async (_how, managed, pages) => {
    const server = await startServer();
    let fleet: Fleet | undefined;
    let driven: Driven | undefined;
    try {
      fleet = fleetMachine(name, server, managed);
      driven = await drive(name, server, { fleet, ready: false });
      const own = await openOwn(driven, 'popup.html');
      await new Promise((resolve) => setTimeout(resolve, patience));
      expect(await welcomePages(own)).toBe(pages);
    } finally {
      await driven?.close();
      fleet?.clear();
      await server.close();
    }
  });
});

async function clickLabel(page: Page, text: string): Promise<void> {
  await page.locator(`::-p-xpath(//label[contains(., "${text}")])`).click();
}
