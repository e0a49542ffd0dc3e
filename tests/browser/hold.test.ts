import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { tellWorker } from '../harness/choose.ts';
import { clickButton, heldLink, outcome } from '../harness/hold-page.ts';
import { indiaOnZoom } from '../harness/said.ts';
import { html } from '../harness/server.ts';
import { inBothBrowsers } from '../harness/suite.ts';
import { newestTab, settled } from '../harness/tabs.ts';
import { waitFor } from '../harness/wait-for.ts';

const join = 'https://us02web.zoom.us/j/87412345678?pwd=abc#success';

inBothBrowsers('a join link', { membership: ['IN'] }, (driven, server) => {
  const openOrigin = async (body: string): Promise<Page> => {
    server().route('mail.example/inbox', html(body));
    const page = await driven().newTab();
    await driven().go(page, 'https://mail.example/inbox');
    await waitFor('the mail page', () => page.$('#go'));
    return page;
  };

  test('is shown with who says what, for whom, since when, whether it stands, and where', async () => {
    const page = await driven().newTab();
    await driven().go(page, join);
    await heldLink(driven(), page);
    const text = await page.evaluate(() => document.body.textContent);
    expect(text).toContain(indiaOnZoom);
    expect(text).toContain(
      'the platform is not for use by Government officers/officials for official purposes.',
    );
    expect(text).toContain('April 16, 2020');
    expect(text).toContain('For: Government officers and officials');
    expect(text).toContain('No withdrawal found; last checked November 2026');
    expect(text).toContain('us02web.zoom.us/j/87412345678');
    expect(text).not.toContain('pwd=abc');
    expect(text).toContain('BharatVC (NIC)');
    const [source] = await page.$$eval('.advisory a', (links) =>
      links.map((a) => (a as HTMLAnchorElement).href),
    );
    expect(source).toBe('https://pib.gov.in/PressReleaseIframePage.aspx?PRID=1615008');
    const filled = await page.$$eval('button.primary', (all) => all.map((b) => b.textContent));
    expect(filled).toEqual(['Don’t join']);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  test('is not what the page above its path is: that opens, once', async () => {
    const page = await driven().newTab();
    await driven().go(page, 'https://zoom.us/meeting');
    await settled(driven(), page);
    expect(await page.evaluate('location.href')).toBe('https://zoom.us/meeting');
    expect(server().requestsFor('zoom.us/meeting')).toHaveLength(1);
  });

  test('goes back to where it came from by "Don’t join"', async () => {
    const page = await openOrigin(`<a id=go href="${join}">join</a>`);
    await page.click('#go');
    await heldLink(driven(), page);
    await clickButton(page, 'Don’t join');
    await waitFor('the mail page', () =>
      page.evaluate(() => location.href === 'https://mail.example/inbox'),
    );
    expect(server().requestsFor('zoom.us')).toEqual([]);
  });

  test('opened in a tab of its own closes that tab by "Don’t join"', async () => {
    const page = await openOrigin(`<a id=go target=_blank rel=noopener href="${join}">join</a>`);
    const opened = await newestTab(driven(), () => page.click('#go'));
    await heldLink(driven(), opened);
    await clickButton(opened, 'Don’t join');
    await waitFor(
      'the tab to close',
      async () => !(await opened.evaluate(() => true).catch(() => false)),
    );
  });
});

inBothBrowsers('"Continue"', { membership: ['IN'] }, (driven, server) => {
  const revoke = () => tellWorker(driven(), { type: 'revoke', platform: 'zoom' });

  test.each([
    ['a plain link', 'https://zoom.us/j/1'],
    ['a link with query and fragment', join],
    ['a host with a trailing dot', 'https://zoom.us./j/1?a=b'],
    [
      'a port, six labels and nested encodings',
      "https://a.b.c.d.zoom.us:8443/wc/it's%27/join?x=%2F%23%25%2500&y=a`b|c^d{e}~'#%2F`x`?y#z",
    ],
    ['8 kB of query', `https://zoom.us/j/2?long=${'x%20'.repeat(2000)}`],
  ])('reaches %s to the byte, at first try', async (_what, url) => {
    const exact = new URL(url).href;
    const page = await driven().newTab();
    await driven().go(page, url);
    expect(await heldLink(driven(), page)).toBe(exact);
    server().seen.length = 0;
    await clickButton(page, 'Continue to Zoom');
    await servedPage(page);
    expect(await page.evaluate(() => location.href)).toBe(exact);
    const [sent] = server().requestsFor('zoom.us');
    expect(sent?.url).toBe(exact.split('#')[0]);
  });

  test('in one tab frees the platform’s other held tabs, which wait to be seen', async () => {
    const [first, second] = [await driven().newTab(), await driven().newTab()];
    await driven().go(first, 'https://zoom.us/j/11');
    await heldLink(driven(), first);
    await driven().go(second, 'https://zoom.us/j/22');
    await heldLink(driven(), second);
    await first.bringToFront();
    await clickButton(first, 'Continue to Zoom');
    await servedPage(first);
    await waitFor('the mark', () => second.$('.state.information'));
    expect(server().requestsFor('zoom.us/j/22')).toEqual([]);
    await second.bringToFront();
    await clickButton(second, 'Continue to Zoom');
    await servedPage(second);
    expect(await second.evaluate(() => location.href)).toBe('https://zoom.us/j/22');
  });

  test('in this tab alone leaves the platform’s links in other tabs held', async () => {
    const [first, second] = [await driven().newTab(), await driven().newTab()];
    await driven().go(first, 'https://zoom.us/j/31');
    await heldLink(driven(), first);
    await first.bringToFront();
    await first.locator('::-p-xpath(//label[contains(., "Only in this tab")]/input)').click();
    await clickButton(first, 'Continue to Zoom');
    await servedPage(first);
    await driven().go(second, 'https://zoom.us/j/32');
    await outcomeIs('held', second, 'https://zoom.us/j/32');
    await driven().go(first, 'https://zoom.us/j/33');
    await outcomeIs('served', first, 'https://zoom.us/j/33');
  });

  test('lets the platform’s other links through, until it is held again', async () => {
    const page = await driven().newTab();
    await driven().go(page, join);
    await heldLink(driven(), page);
    await clickButton(page, 'Continue to Zoom');
    await servedPage(page);
    const other = 'https://zoom.us/j/999';
    await driven().go(page, other);
    await outcomeIs('served', page, other);
    await revoke();
    await driven().go(page, `${other}8`);
    await outcomeIs('held', page, `${other}8`);
  });

  const servedPage = (page: Page) =>
    waitFor('the served page', () =>
      page.evaluate(() => document.querySelector('h1')?.textContent === 'Served'),
    );
  const outcomeIs = async (expected: string, page: Page, url: string) =>
    expect(await outcome(driven(), page, url)).toBe(expected);
});

inBothBrowsers('a hostile address of the hold page', {}, (driven, server) => {
  test.each([
    ['a script', '#javascript:document.title=1'],
    ['a script in the query', '?javascript:alert(1)'],
    ['data', '#data:text/html,<script>1</script>'],
    ['another extension', '#chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/x.html'],
    ['a site that is not listed', '#https://evil.example/j/1'],
    [
      'a site that is not listed, and a listed one as its query',
      '?https://zoom.us/j/1#https://evil.example/',
    ],
    ['a listed name as user info', '#https://zoom.us@evil.example/j/1'],
    ['no scheme', '#//zoom.us/j/1'],
    ['markup', '#<img src=x onerror=alert(1)>'],
    ['an empty address', '?#'],
    ['nothing', ''],
    ['9 kB', `#https://evil.example/${'%25'.repeat(3000)}`],
    ['an encoded address', '#https%3A%2F%2Fzoom.us%2Fj%2F1'],
  ])('with %s is never gone to and never markup', async (_what, rest) => {
    const page = await driven().newTab();
    server().seen.length = 0;
    await driven().go(page, `${driven().origin}/hold.html${rest}`);
    await waitFor('the page', () =>
      page.evaluate(() => document.querySelector('h1')?.textContent === 'This page holds no link'),
    );
    await settled(driven(), page);
    expect(await page.evaluate(() => location.pathname)).toBe('/hold.html');
    expect(await page.$$eval('img', (all) => all.length)).toBe(1);
    expect(await page.$$eval('button', (all) => all.map((b) => b.textContent))).toEqual([
      'Close this tab',
    ]);
    expect(server().requestsFor('evil.example')).toEqual([]);
    await page.close();
  });

  test('a link with markup in its path is shown as text', async () => {
    const page = await driven().newTab();
    await driven().go(page, `${driven().origin}/hold.html#https://zoom.us/j/<b>1</b>%3Ci%3E`);
    await waitFor('the link', () => page.$('.held-link'));
    const [shown, tags] = await page.$eval('.held-link', (e) => [
      e.textContent,
      e.childElementCount,
    ]);
    expect(shown).toMatch(/^zoom\.us\/j\//);
    expect(tags).toBe(0);
  });
});
