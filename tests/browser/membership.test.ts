import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { chooseMembership } from '../harness/choose.ts';
import { openOwn } from '../harness/quiet-page.ts';
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
    expect(await heading(page)).toBe('Whose official are you?');
    const text = await page.evaluate(() => document.body.textContent);
    expect(text).toContain("India's Ministry of Home Affairs says Zoom is not for official use");
    expect(text).toContain('Continue to Zoom');
    const answers = await page.$$eval('section button', (all) => all.map((b) => b.textContent));
    for (const name of ['India', 'Taiwan', 'Germany', 'Google', 'None of these']) {
      expect(answers).toContain(name);
    }
  });

  test('once answered is not asked again', async () => {
    const page = await hold();
    await clickButton(page, 'India');
    await waitFor('the answer to show', async () => (await heading(page))?.startsWith('India'));
    expect(await heading(await hold())).toBe(
      "India's Ministry of Home Affairs says Zoom is not for official use",
    );
  });

  test('can be several, chosen on the options page', async () => {
    const options = await openOwn(driven(), 'options.html');
    const choose = async (name: string) => {
      await options.locator(`::-p-xpath(//label[contains(., "${name}")])`).click();
      await waitFor('it to be saved', () =>
        options.$eval(
          `::-p-xpath(//label[contains(., "${name}")]/input)`,
          (input) => (input as HTMLInputElement).checked,
        ),
      );
    };
    await choose('Germany');
    await choose('Tesla');
    await waitFor('both to be saved', () =>
      options.evaluate(async () => {
        const { settings } = await chrome.storage.local.get('settings');
        return (settings as { membership: string[] }).membership.length === 2;
      }),
    );
    const text = await (await hold()).evaluate(() => document.body.textContent);
    expect(text).toContain("Germany's Federal Foreign Office restricts Zoom on official devices");
    expect(text).toContain('These also apply to you (1)');
    expect(text).toContain('Tesla advises against Zoom for work');
  });

  test('"none of these" lets the link through and is remembered', async () => {
    const page = await hold();
    await clickButton(page, 'None of these');
    await waitFor('the meeting page', () => page.evaluate(() => location.host === 'zoom.us'));
    server().seen.length = 0;
    await driven().go(page, `${link}2`);
    expect(await outcome(driven(), page, `${link}2`)).toBe('served');
  });

  test('governed only by softer advice, a link opens', async () => {
    await chooseMembership(driven(), ['ORG:tesla']);
    const page = await driven().newTab();
    await driven().go(page, `${link}3`);
    expect(await outcome(driven(), page, `${link}3`)).toBe('served');
  });
});
