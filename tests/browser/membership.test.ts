import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { chooseMembership } from '../harness/choose.ts';
import { openOwn } from '../harness/quiet-page.ts';
import { indiaOnZoom, placeNamed, said } from '../harness/said.ts';
import { inBothBrowsers } from '../harness/suite.ts';
import { waitFor } from '../harness/wait-for.ts';
import '../harness/chrome-global.ts';
import { clickButton, heldLink, outcome } from '../harness/hold-page.ts';

const link = 'https://zoom.us/j/1';

const heading = (page: Page) => page.$eval('h1', (h1) => h1.textContent);

inBothBrowsers('whose official a person is', {}, (driven, server) => {
  const hold = async () => {
    const page = await driven().newTab();
    await driven().go(page, link);
    await heldLink(driven(), page);
    return page;
  };

  test('is asked on the first hold page, which still says all and lets one go on', async () => {
    const page = await hold();
    expect(await heading(page)).toMatch(/^\d+ governments and employers speak about Zoom$/);
    await waitFor('the question', () => page.$('.question button'));
    const answers = await page.$$eval('.question button', (all) => all.map((b) => b.textContent));
    // The tests' browsers speak American English.
    expect(answers).toEqual(['United States', 'No', 'Not now']);
    const text = await page.evaluate(() => document.body.textContent);
    expect(text).toContain('Germany');
    expect(text).toContain('Continue to Zoom');
    expect(text).not.toContain(indiaOnZoom);
  });

  test('once answered is not asked again', async () => {
    const page = await hold();
    await page.locator('.question input[type=search]').fill('Bharat');
    await clickButton(page, 'India');
    await waitFor('the next question', () =>
      page.evaluate(() => document.activeElement?.textContent?.includes('India')),
    );
    await clickButton(page, 'Another part');
    await waitFor('the answer to show', async () => (await heading(page)) === indiaOnZoom);
    expect(await heading(await hold())).toBe(indiaOnZoom);
  });

  test('can be several, chosen on the options page', async () => {
    const options = await openOwn(driven(), 'options.html');
    const find = async (typed: string, name: string) => {
      await options.locator('#membership input[type=search]').fill(typed);
      await clickButton(options, name);
    };
    const chosen = () =>
      options.$$eval('#membership li strong', (all) => all.map((e) => e.textContent));
    await find('Auswärtiges Amt', placeNamed('DE/aa'));
    await waitFor('it to be saved', async () => (await chosen()).length === 1);
    await clickButton(options, 'Add another');
    await find('tesla', 'Tesla');
    await waitFor('both to be saved', async () => (await chosen()).length === 2);
    const text = await (await hold()).evaluate(() => document.body.textContent);
    expect(text).toContain(said('de-aa-zoom-2020', 'Zoom'));
    expect(text).toContain('These also apply to you (1)');
    expect(text).toContain(said('org-tesla-zoom-2020', 'Zoom'));
    await options.bringToFront();
    await clickButton(options, 'Remove Tesla');
    await waitFor('it to be gone', async () => (await chosen()).length === 1);
  });

  test('a body is found by the name that people use, and its own word holds its people alone', async () => {
    await chooseMembership(driven(), ['US']);
    const page = await driven().newTab();
    await driven().go(page, link);
    expect(await outcome(driven(), page, link)).toBe('served');
    await chooseMembership(driven(), ['US/nasa']);
    expect(await heading(await hold())).toBe(said('us-nasa-zoom-2020', 'Zoom'));
  });

  test('of another part of one’s government holds nothing, and is one step away', async () => {
    await chooseMembership(driven(), ['US']);
    const page = await openOwn(driven(), `popup.html?${link}`);
    await waitFor('what binds others', () =>
      page.evaluate(() => document.body.innerText.includes('For other parts of your government')),
    );
    await page.locator('::-p-xpath(//summary[contains(., "other parts")])').click();
    await clickButton(page, `I work there: ${placeNamed('US/nasa')}`);
    await waitFor(
      'it to govern',
      async () => (await heading(page)) === said('us-nasa-zoom-2020', 'Zoom'),
    );
    expect(await heading(await hold())).toBe(said('us-nasa-zoom-2020', 'Zoom'));
  });

  test('reading what replaced an advisory leaves the held link alone', async () => {
    await chooseMembership(driven(), ['FR']);
    const page = await driven().newTab();
    await driven().go(page, 'https://web.whatsapp.com/');
    await heldLink(driven(), page);
    const within = await page.$$eval('a', (links) =>
      links.map((a) => a.getAttribute('href') ?? '').filter((href) => href.startsWith('#')),
    );
    expect(within).toEqual([]);
  });

  test('chosen before bodies were known, is asked once for the part', async () => {
    const options = await openOwn(driven(), 'options.html');
    await options.evaluate(() =>
      chrome.storage.local.set({ settings: { membership: ['IN'], language: null } }),
    );
    const page = await hold();
    await waitFor('the question', () => page.$('.question'));
    await clickButton(page, 'Another part');
    await waitFor('it to be gone', async () => !(await page.$('.question')));
    expect(await heading(page)).toBe(indiaOnZoom);
    expect(await (await hold()).$('.question')).toBeNull();
  });

  test('"No" joins nothing: it says what it means, and the link waits for "Continue"', async () => {
    const page = await hold();
    server().seen.length = 0;
    await clickButton(page, 'No');
    await waitFor('the mark', () => page.$('.state.information'));
    expect(await page.evaluate(() => document.body.innerText)).toContain('links are not held');
    expect(server().requestsFor('zoom.us')).toEqual([]);
    await clickButton(page, 'Continue to Zoom');
    await waitFor('the meeting page', () => page.evaluate(() => location.host === 'zoom.us'));
    await driven().go(page, `${link}2`);
    expect(await outcome(driven(), page, `${link}2`)).toBe('served');
  });

  test('"Not now" leaves the question open, and the link held', async () => {
    const page = await hold();
    await clickButton(page, 'Not now');
    await waitFor('the question to fold', async () => !(await page.$('.question')));
    await clickButton(page, 'Who do you work for?');
    await waitFor('the question', () => page.$('.question'));
    expect(await heldLink(driven(), await hold())).toBe(link);
  });

  test('chosen on the options page, leads back to the link, which waits', async () => {
    const page = await hold();
    server().seen.length = 0;
    await chooseMembership(driven(), ['PE']);
    await waitFor('the mark', () => page.$('.state.information'));
    expect(await heading(page)).toBe('No advisory in your lists binds you on Zoom.');
    expect(server().requestsFor('zoom.us')).toEqual([]);
  });

  test('governed only by softer advice, a link opens', async () => {
    await chooseMembership(driven(), ['ORG:tesla']);
    const page = await driven().newTab();
    await driven().go(page, `${link}3`);
    expect(await outcome(driven(), page, `${link}3`)).toBe('served');
  });
});
