import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { chooseMembership, goOnToZoom, tellWorker } from '../harness/choose.ts';
import { clickButton, heldLink } from '../harness/hold-page.ts';
import { openOwn } from '../harness/quiet-page.ts';
import { indiaOnZoom } from '../harness/said.ts';
import { inBothBrowsers } from '../harness/suite.ts';
import { waitFor } from '../harness/wait-for.ts';

const join = 'https://zoom.us/j/1?pwd=x#y';

inBothBrowsers('the hold page', { membership: ['IN'] }, (driven) => {
  const held = async (url = join) => {
    const page = await driven().newTab();
    await driven().go(page, url);
    await heldLink(driven(), page);
    return page;
  };
  const text = (page: Page) => page.evaluate(() => document.body.innerText);

  test('asks why, offers the advisory’s own list for private use, and keeps what was said', async () => {
    const page = await held();
    await page.locator('::-p-xpath(//summary[contains(., "Safer private use")])').click();
    expect(await text(page)).toContain('If you host it');
    expect((await page.$$('.rest details[open] li')).length).toBeGreaterThan(5);
    await page.locator('::-p-xpath(//summary[contains(., "Why are you continuing")])').click();
    const radios = await page.$$('input[type=radio]');
    await radios[1]?.click();
    await page.type('.way input[type=text]', 'REF-9');
    await clickButton(page, 'Continue to Zoom');
    await waitFor('the meeting', () => page.evaluate(() => location.host === 'zoom.us'));
    const options = await openOwn(driven(), 'options.html');
    expect(await text(options)).toContain('I have approval: REF-9');
    expect(await text(options)).toMatch(/Time left: (8 hours|7 hours, 59 minutes)/);
    await clickButton(options, 'Hold again');
    await waitFor('the decision to end', async () => !(await text(options)).includes('REF-9'));
    await driven().go(page, 'https://zoom.us/j/2');
    expect(await heldLink(driven(), page)).toBe('https://zoom.us/j/2');
  });

  test('offers a reply with who says what, where, and what could be used instead', async () => {
    const page = await held();
    await page.locator('::-p-xpath(//summary[contains(., "Reply to the invitation")])').click();
    const mail = await page.$eval('a[href^="mailto:"]', (a) => (a as HTMLAnchorElement).href);
    const body = new URL(mail).searchParams.get('body') ?? '';
    expect(body).toContain(indiaOnZoom);
    expect(body).toContain('https://pib.gov.in/PressReleaseIframePage.aspx?PRID=1615008');
    expect(body).toContain('BharatVC');
    expect(body).not.toMatch(/pwd|\/j\/1|\$\d/);
    await clickButton(page, 'Copy the reply');
    await waitFor('the copy', () =>
      page.evaluate(() => document.body.innerText.includes('Copied')),
    );
    await page.select('.rest select', 'hi');
    await waitFor('the other language', () =>
      page.$eval('.rest textarea', (area) => (area as HTMLTextAreaElement).lang === 'hi'),
    );
    expect(await page.$eval('.rest textarea', (area) => area.value)).toContain('गृह मंत्रालय');
  });

  test('says first on a repeat what has changed since', async () => {
    await goOnToZoom(driven());
    await tellWorker(driven(), { type: 'revoke', platform: 'zoom' });
    const again = await held();
    expect(await text(again)).not.toContain('Changed since');
    // Whoever read the words before finds them among the details.
    expect(await again.$eval('.advisory blockquote', (e) => e.closest('details') !== null)).toBe(
      true,
    );
    await chooseMembership(driven(), ['IN', 'TW']);
    const page = await held();
    const all = await text(page);
    expect(all).toContain('Changed since you last continued to Zoom');
    expect(all.indexOf('New: ')).toBeLessThan(all.indexOf('All details'));
  });

  test('leaves no entry to fall back into', async () => {
    const page = await driven().newTab();
    await driven().go(page, 'https://news.example/start');
    await waitFor('the start', () => page.evaluate(() => location.host === 'news.example'));
    await driven().go(page, join);
    await heldLink(driven(), page);
    await clickButton(page, 'Continue to Zoom');
    await waitFor('the meeting', () => page.evaluate(() => location.host === 'zoom.us'));
    await page.evaluate(() => setTimeout(() => history.back()));
    await waitFor('the start again', () => page.evaluate(() => location.host === 'news.example'));
  });

  test('is reached and left by the keyboard alone', async () => {
    const page = await held();
    const reached: string[] = [];
    for (let i = 0; i < 25 && !reached.includes('Continue to Zoom'); i++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.textContent ?? ''));
    }
    expect(reached).toContain('Don’t join');
    await page.keyboard.press('Enter');
    await waitFor('the meeting', () => page.evaluate(() => location.host === 'zoom.us'));
  });

  test.each([
    ['light', 1280, 'ltr'],
    ['dark', 1280, 'ltr'],
    ['light', 320, 'ltr'],
    ['dark', 320, 'rtl'],
  ])('has no violation that axe can find: %s, %i px, %s', async (scheme, width, direction) => {
    const page = await held();
    if (driven().name === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    }
    await page.setViewport({ width, height: 800 });
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
      for (const part of document.querySelectorAll('details')) part.open = true;
      document.querySelector<HTMLElement>('input[type=radio]')?.click();
    }, direction);
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
  });
});
