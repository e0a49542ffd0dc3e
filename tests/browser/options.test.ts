import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goOnToZoom, tellWorker } from '../harness/choose.ts';
import { openOwn } from '../harness/quiet-page.ts';
import { inBothBrowsers } from '../harness/suite.ts';
import { settled } from '../harness/tabs.ts';
import { waitFor } from '../harness/wait-for.ts';
import '../harness/chrome-global.ts';
import { clickButton, heldLink } from '../harness/hold-page.ts';

inBothBrowsers('the options', { membership: ['IN'] }, (driven, server) => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'caveat-options-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const open = async (path: string) => {
    const page = await openOwn(driven(), path);
    await page.waitForSelector('#register, #lists, #diagnostics');
    return page;
  };
  const textOf = (page: Page, selector = 'main') => page.$eval(selector, (e) => e.textContent);
  const fileWith = (text: string) => {
    const file = join(folder, 'settings.json');
    writeFileSync(file, text);
    return file;
  };
  const load = async (page: Page, text: string) => {
    const field = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(fileWith(text));
  };
  const membership = (page: Page) =>
    page.evaluate(async () => {
      const { settings } = await chrome.storage.local.get('settings');
      return (settings as { membership: unknown }).membership;
    });

  test('search the register, and open the card of an advisory', async () => {
    const page = await open('options.html#register');
    await page.type('#register input[type=search]', 'cycord');
    await waitFor('one entry', async () => (await page.$$('.entries > details')).length === 1);
    await page.click('.entries summary');
    await waitFor('the card', () => page.$('.entries article'));
    expect(await textOf(page, '.entries')).toContain('No withdrawal found');
    await page.$eval('#register input[type=search]', (input) => {
      (input as HTMLInputElement).value = 'nothing of the kind';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await waitFor('no entry', async () => (await page.$$('.entries > details')).length === 0);
    expect(await textOf(page, '#register')).toContain('0 advisories');
  });

  test('open at the advisory that a link from the popup names', async () => {
    const popup = await openOwn(driven(), 'popup.html?https://zoom.us/j/1');
    const [href = ''] = await popup.$$eval('a', (all) =>
      all.filter((a) => a.textContent === 'Open in register').map((a) => a.getAttribute('href')),
    );
    const page = await open((href ?? '').slice(1));
    await waitFor('the card', () => page.$('.entries article'));
    const inView = await page.$eval('.entries article', (card) => {
      const { top } = card.getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    });
    expect(inView).toBe(true);
    expect(await textOf(page, '.entries article')).toContain('MHA');
  });

  test('name a choice that this version cannot read, and links are held all the same', async () => {
    const quiet = await openOwn(driven(), 'options.html');
    await quiet.evaluate(() => chrome.storage.local.set({ settings: { membership: 5 } }));
    await tellWorker(driven(), { type: 'refresh' });
    const page = await open('options.html');
    await waitFor('it to be named', async () =>
      (await textOf(page, '#diagnostics')).includes('are not deleted: settings'),
    );
    const tab = await driven().newTab();
    await driven().go(tab, 'https://zoom.us/j/1');
    expect(await heldLink(driven(), tab)).toBe('https://zoom.us/j/1');
    expect(server().requestsFor('zoom.us')).toEqual([]);
    await quiet.evaluate(() => chrome.storage.local.remove('unfit:settings'));
  });

  test('find a government by name in any language', async () => {
    const page = await open('options.html');
    await clickButton(page, 'Add another');
    await page.locator('#membership input[type=search]').fill('albanie');
    await clickButton(page, 'Albania');
    await waitFor('it to be kept', async () =>
      JSON.stringify(await membership(page)).includes('"AL"'),
    );
  });

  test('list what one goes on to, why and until when, and end it', async () => {
    await tellWorker(driven(), {
      type: 'acknowledge',
      platform: 'zoom',
      reason: 'approved',
      note: 'Ref 7, "urgent"',
    });
    const page = await open('options.html');
    const text = await textOf(page, '#decisions');
    expect(text).toContain('You continued to Zoom at');
    expect(text).toContain('Ref 7, "urgent"');
    const saved = await page.$eval('#decisions a[download]', (a) => (a as HTMLAnchorElement).href);
    expect(saved).toMatch(/^blob:/);
    await clickButton(page, 'Erase all of this');
    await waitFor('it to be gone', async () =>
      (await textOf(page, '#decisions')).includes('Nothing at the moment'),
    );
    const tab = await driven().newTab();
    await driven().go(tab, 'https://zoom.us/j/3');
    expect(await heldLink(driven(), tab)).toBe('https://zoom.us/j/3');
  });

  test('bring back the notices that were dismissed, one by one or all', async () => {
    await tellWorker(driven(), {
      type: 'dismiss',
      advisories: {
        'zoom/in-mha-cycord-zoom-2020': 1,
        'zoom/in-army-89-apps-2020': 1,
        'facebook/in-army-89-apps-2020': 1,
        'zoom/made-up': 1,
      },
    });
    const page = await open('options.html');
    const shown = () => page.$$eval('#decisions li', (all) => all.map((li) => li.textContent));
    expect(await textOf(page, '#decisions')).toContain('Notices that you dismissed');
    expect(await shown()).toHaveLength(3);
    await page
      .locator(
        '::-p-xpath(//li[contains(., "Indian Ministry")]//button[contains(., "Show again")])',
      )
      .click();
    await waitFor('one to be gone', async () => (await shown()).length === 2);
    expect((await shown()).join()).not.toContain('Indian Ministry');
    await clickButton(page, 'Erase all of this');
    await waitFor('it to be gone', async () =>
      (await textOf(page, '#decisions')).includes('Nothing at the moment'),
    );
  });

  test('take settings from a file', async () => {
    const page = await open('options.html');
    const file = {
      caveat: 'settings',
      version: 1,
      membership: ['TW', 'ORG:tesla'],
      language: null,
      dismissed: {},
    };
    await load(page, JSON.stringify(file, null, 2));
    await waitFor('the word', async () =>
      (await textOf(page, '#settings-file')).includes('Your settings were loaded.'),
    );
    expect(await membership(page)).toEqual(['TW', 'ORG:tesla']);
  });

  test.each([
    [
      'broken',
      '{\n  "caveat": "settings",\n  "version": 1,\n  oops\n}',
      'Line 4 of the file is not valid JSON.',
    ],
    [
      'with a wrong value',
      '{\n  "caveat": "settings",\n  "version": 1,\n  "membership": [\n    "IN",\n    "Texas"\n  ],\n  "language": null,\n  "dismissed": {}\n}',
      'In line 6 of the file, “membership.1” is missing or has a value that Caveat cannot use.',
    ],
    ['of something else', '{"name": "x"}', 'This is not a Caveat settings file.'],
  ])('refuse a settings file that is %s, and change nothing', async (_how, text, said) => {
    const page = await open('options.html');
    await load(page, text);
    await waitFor('the refusal', async () =>
      (await textOf(page, '#settings-file')).includes(`Nothing was loaded. ${said}`),
    );
    expect(await membership(page)).toEqual(['IN']);
  });

  test('test themselves without visiting anything, and report no page that was visited', async () => {
    const visited = await driven().newTab();
    await goOnToZoom(driven());
    await driven().go(visited, 'https://zoom.us/j/998877?secret=1');
    await waitFor('the page', () => visited.evaluate(() => location.host === 'zoom.us'));
    await settled(driven(), visited);
    const before = server().seen.length;
    const page = await open('options.html');
    await clickButton(page, 'Run the self-test');
    await waitFor(
      'the results',
      async () => ((await textOf(page, '#diagnostics')).match(/Passed: /g) ?? []).length === 5,
    );
    await page.evaluate(() => {
      const copies: string[] = [];
      Object.assign(window, { copies });
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => copies.push(text) },
      });
    });
    await clickButton(page, 'Copy report');
    const report = await waitFor('the report', () =>
      page.evaluate(() => (window as unknown as { copies: string[] }).copies[0]),
    );
    expect(JSON.parse(report)).toMatchObject({ mayActOnSites: true, membership: ['IN'] });
    expect(report).not.toMatch(/998877|secret/);
    // The browsers ask their makers now and then.
    const toSites = server()
      .seen.slice(before)
      .filter(
        ({ url }) => !/google|mozilla/.test(new URL(url).host) && !url.endsWith('/favicon.ico'),
      );
    expect(toSites).toEqual([]);
  });

  test('name the language of facts, so that a screen reader speaks them', async () => {
    const page = await open('options.html#in-mha-cycord-zoom-2020');
    await waitFor('the card', () => page.$('.entries article'));
    const languages = await page.$$eval('.entries article [lang]', (all) =>
      all.map((e) => e.getAttribute('lang')),
    );
    expect(languages).toContain('en');
  });
});
