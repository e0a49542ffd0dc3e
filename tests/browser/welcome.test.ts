import { describe, expect, test } from 'vitest';
import { openOwn, quietPage } from '../harness/quiet-page.ts';
import { waitFor } from '../harness/wait-for.ts';
import '../harness/chrome-global.ts';
import type { Page } from 'puppeteer-core';
import { clickButton, heldLink } from '../harness/hold-page.ts';
import { said } from '../harness/said.ts';
import { browserName, inBothBrowsers, ownFleet, ownMachine } from '../harness/suite.ts';

/** In milliseconds: twice what Caveat itself waits for a policy before it welcomes. */
const patience = 6_000;

function welcomePages(own: Page): Promise<number> {
  return own.evaluate(async () => {
    const open = await chrome.tabs.query({ url: chrome.runtime.getURL('welcome.html') });
    return open.length;
  });
}

/** Resolves once no welcome can be on its way any more. */
async function untilWelcomesAreOver(own: Page): Promise<void> {
  await waitFor('the worker to begin', () =>
    own.evaluate(async () => 'begun' in (await chrome.storage.session.get('begun'))),
  );
  await new Promise((resolve) => setTimeout(resolve, patience));
}

// Most of their time is waiting, and each has a browser of its own.
describe.concurrent(`a new installation, in ${browserName},`, () => {
  test('welcomes by one page, once', async ({ onTestFinished }) => {
    const { start } = await ownMachine(onTestFinished);
    const driven = await start({ ready: false });
    const own = await quietPage(driven);
    await waitFor('the welcome page', () => welcomePages(own));
    await untilWelcomesAreOver(own);
    expect(await welcomePages(own)).toBe(1);
  });

  test.for([
    ['without a word on it', { organizationName: 'Ministry of Trials' }, 0],
    ['with a policy that wants it', { welcome: true }, 1],
    ['with a policy that does not', { welcome: false }, 0],
  ] as const)(
    'by an admin %s welcomes as the policy says',
    async ([_how, managed, pages], { onTestFinished }) => {
      const { start } = await ownFleet({ managed }, onTestFinished);
      const driven = await start({ ready: false });
      const own = await quietPage(driven);
      await untilWelcomesAreOver(own);
      expect(await welcomePages(own)).toBe(pages);
    },
  );
});

inBothBrowsers('the welcome page', {}, (driven, server) => {
  test('sets up in two clicks, and then holds what it said it would', async () => {
    const page = await openOwn(driven(), 'welcome.html');
    await waitFor('the question', () =>
      page.evaluate(() => document.body.innerText.includes('Who do you work for?')),
    );
    // The tests' browsers speak American English.
    await clickButton(page, 'United States');
    await clickButton(page, 'Another part');
    await waitFor('the answer', async () =>
      (await page.$eval('main', (main) => main.textContent)).includes('Chosen: United States.'),
    );
    const text = await page.$eval('main', (main) => main.textContent);
    expect(text).toMatch(/When you open a .+ link, this page comes first/);
    const example = await page.$eval('figure a', (a) => a.getAttribute('href') ?? '');
    const own = await quietPage(driven());
    const before = await welcomePages(own);
    await page.bringToFront();
    await clickButton(page, 'Done');
    await waitFor('the page to close', async () => (await welcomePages(own)) === before - 1);
    const [, link = ''] = example.split('#');
    const tried = await openOwn(driven(), example.slice(1));
    await clickButton(tried, 'Continue to');
    await waitFor('what an example does', () =>
      tried.evaluate(() => document.body.innerText.includes('nothing was opened')),
    );
    const { acknowledgements = [] } = await own.evaluate(() => chrome.storage.session.get());
    expect(acknowledgements).toEqual([]);
    const real = await driven().newTab();
    await driven().go(real, link);
    expect(await heldLink(driven(), real)).toBe(link);
    expect(server().requestsFor(new URL(link).host)).toEqual([]);
  });

  test('finds one’s country by its name in any language', async () => {
    const page = await openOwn(driven(), 'welcome.html');
    await page.locator('input[type=search]').fill('भारत');
    await clickButton(page, 'India');
    await clickButton(page, 'Another part');
    await waitFor('the answer', async () =>
      (await page.$eval('main', (main) => main.textContent)).includes('Chosen: India.'),
    );
    expect(await page.$eval('figure', (figure) => figure.textContent)).toContain(
      said('in-meity-69a-2020-06', 'TikTok'),
    );
  });
});
