import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { chooseMembership } from '../harness/choose.ts';
import { type ShadowElement, shadowElements } from '../harness/closed-shadow.ts';
import type { Driven } from '../harness/driven.ts';
import { indiaOnZoom } from '../harness/said.ts';
import { html } from '../harness/server.ts';
import { inBothBrowsers } from '../harness/suite.ts';
import { settled } from '../harness/tabs.ts';
import { waitFor } from '../harness/wait-for.ts';

const visit = 'https://zoom.us/pricing';
const sentence = `${indiaOnZoom} (April 2020)`;

function bannerText(driven: Driven, page: Page): Promise<string> {
  return waitFor('the banner', async () => {
    const all = await shadowElements(driven, page);
    const filled = all.some((e) => e.name === 'button');
    return filled ? all.find((e) => e.name === 'section')?.text : null;
  });
}

async function element(
  driven: Driven,
  page: Page,
  name: string,
  text: string,
): Promise<ShadowElement> {
  return waitFor(`a ${name} "${text}" in the banner`, async () =>
    (await shadowElements(driven, page)).find((e) => e.name === name && e.text.includes(text)),
  );
}

async function press(driven: Driven, page: Page, text: string): Promise<void> {
  const at = await (await element(driven, page, 'button', text)).middle();
  if (!at) throw new Error(`the button "${text}" has no box`);
  await page.mouse.click(at.x, at.y);
}

async function noBanner(driven: Driven, page: Page): Promise<void> {
  await settled(driven, page);
  expect(await shadowElements(driven, page)).toEqual([]);
}

inBothBrowsers('the banner', { membership: ['IN'] }, (driven, server) => {
  const open = async (url: string) => {
    const page = await driven().newTab();
    await driven().go(page, url);
    await waitFor(url, () => page.evaluate((wanted) => location.href === wanted, url));
    return page;
  };

  test('says who says what on a page of a listed platform, in one sentence', async () => {
    const page = await open(visit);
    expect(await bannerText(driven(), page)).toContain(sentence);
    const region = await element(driven(), page, 'section', '');
    expect(region.attributes['aria-label']).toBe('Caveat notice');
  });

  test('stands before the page’s own script can look, and above everything', async () => {
    server().route(
      'zoom.us/cover',
      html(
        `<style>*{display:block} div{position:fixed;inset:0;z-index:2147483647;background:red}</style><div></div>`,
      ),
    );
    const page = await open('https://zoom.us/cover');
    await bannerText(driven(), page);
    const at = await (await element(driven(), page, 'p', 'India')).middle();
    const top = await page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.parentElement?.tagName,
      at ?? { x: 0, y: 0 },
    );
    expect(top).toBe('HTML');
  });

  test('adds nothing to the page’s body and runs on no other page', async () => {
    const page = await open(visit);
    await bannerText(driven(), page);
    expect(await page.evaluate(() => document.body.children.length)).toBe(2);
    await noBanner(driven(), await open('https://www.zoomgov.com/'));
    await noBanner(driven(), await open('https://news.example/'));
  });

  test('opens its details in place, with the words, the audience, the status and the source', async () => {
    const page = await open(visit);
    await bannerText(driven(), page);
    const details = (await shadowElements(driven(), page)).find(
      (e) => e.attributes.class === 'details',
    );
    expect(await details?.middle()).toBeNull();
    await press(driven(), page, 'Details');
    const quote = await element(driven(), page, 'blockquote', 'not for use by Government officers');
    await waitFor('the details to show', async () => (await quote.middle()) !== null);
    const text = await bannerText(driven(), page);
    expect(text).toContain('For: Government officers and officials');
    expect(text).toContain('No withdrawal found; last checked November 2026');
    const link = await element(driven(), page, 'a', 'Press Information Bureau');
    expect(link.attributes.href).toBe(
      'https://pib.gov.in/PressReleaseIframePage.aspx?PRID=1615008',
    );
    expect(link.attributes.rel).toBe('noopener noreferrer');
  });

  test('asks whose official the person is, until they say', async () => {
    await chooseMembership(driven(), 'unasked');
    const page = await open(visit);
    const text = await bannerText(driven(), page);
    expect(text).toContain('Who do you work for?');
    expect(text).toMatch(/\d+ governments and employers speak about Zoom/);
    await chooseMembership(driven(), ['IN']);
    await driven().go(page, 'https://zoom.us/about');
    await waitFor('the next page', () => page.evaluate(() => location.pathname === '/about'));
    expect(await bannerText(driven(), page)).not.toContain('Who do you work for?');
  });

  test('says nothing where no advisory governs, and only informs "none of these"', async () => {
    await chooseMembership(driven(), ['AT']);
    await noBanner(driven(), await open(visit));
    await chooseMembership(driven(), []);
    const page = await open(visit);
    expect(await bannerText(driven(), page)).toMatch(
      /\d+ governments and employers speak about Zoom/,
    );
  });

  // The other tests that find no banner rest on this.
  test('stands, wherever it comes at all, by the time that a page has settled', async () => {
    for (let i = 0; i < 5; i++) {
      const page = await open(`${visit}?${i}`);
      await settled(driven(), page);
      const names = (await shadowElements(driven(), page)).map((e) => e.name);
      expect(names).toContain('section');
    }
  });

  test('is dismissed by a person, not by the page; it can be taken back, and else stays so', async () => {
    server().route(
      'zoom.us/click',
      html(
        `<script>addEventListener('load', () => { for (const e of document.documentElement.children) if (e.popover) e.click() })</script>`,
      ),
    );
    const hostile = await open('https://zoom.us/click');
    await bannerText(driven(), hostile);
    await press(driven(), hostile, 'Dismiss');
    await element(driven(), hostile, 'p', 'Notice hidden on Zoom');
    await noBanner(driven(), await open(visit));
    await hostile.bringToFront();
    await press(driven(), hostile, 'Undo');
    await element(driven(), hostile, 'p', 'official use of Zoom is not allowed');
    await bannerText(driven(), await open(visit));
    await hostile.bringToFront();
    await press(driven(), hostile, 'Dismiss');
    await press(driven(), hostile, 'Close');
    await waitFor(
      'the banner to go',
      async () => (await shadowElements(driven(), hostile)).length === 0,
    );
    await noBanner(driven(), await open('https://support.zoom.us/'));
  });

  test('dismissed on one platform stays on the others that the advisory names', async () => {
    await chooseMembership(driven(), ['IN/army']);
    const page = await open('https://www.facebook.com/somebody');
    await bannerText(driven(), page);
    await press(driven(), page, 'Dismiss');
    await element(driven(), page, 'p', 'Notice hidden on Facebook');
    await bannerText(driven(), await open('https://www.snapchat.com/discover'));
  });

  test('folds to its tab once the person works on past it, and where they folded it before', async () => {
    const page = await open(visit);
    await bannerText(driven(), page);
    const isTab = async () => {
      const section = (await shadowElements(driven(), page)).find((e) => e.name === 'section');
      return /\btab\b/.test(section?.attributes.class ?? '');
    };
    expect(await isTab()).toBe(false);
    await page.mouse.click(300, 500);
    await waitFor('it to fold', isTab);
    await press(driven(), page, 'Show the notice');
    await waitFor('it to open', async () => !(await isTab()));
    await press(driven(), page, 'Collapse');
    await waitFor('it to fold', isTab);
    await driven().go(page, 'https://zoom.us/about');
    await waitFor('the next page', () => page.evaluate(() => location.pathname === '/about'));
    await waitFor('it to be folded', isTab);
  });
});
