import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { clickInPopup, openPopup, popupText } from '../harness/extension-api.ts';
import { clickButton, heldLink } from '../harness/hold-page.ts';
import { openOwn, quietPage } from '../harness/quiet-page.ts';
import { indiaOnZoom, said } from '../harness/said.ts';
import { inBothBrowsers } from '../harness/suite.ts';
import { waitFor } from '../harness/wait-for.ts';
import { shippedList } from '../lists.ts';

inBothBrowsers('the popup', { membership: ['IN'] }, (driven) => {
  let own: Page;
  beforeEach(async () => {
    own = await quietPage(driven());
  });

  const show = async (url: string) => {
    const page = await driven().newTab();
    await driven().go(page, url);
    await waitFor('the page', () =>
      page.evaluate(() => document.readyState === 'complete' && location.href !== 'about:blank'),
    );
    await page.bringToFront();
    return page;
  };
  const popup = async () => {
    await openPopup(own);
    return waitFor('the popup, whole', async () => {
      const text = await popupText(own);
      const isListed = !/No advisory in your lists speaks|not a website/.test(text);
      return text.includes('Check a link') && (!isListed || text.includes('all advisories'))
        ? text
        : null;
    });
  };
  const badge = (url: string) =>
    own.evaluate(async (pattern) => {
      const [tab] = await chrome.tabs.query({ url: pattern });
      return tab?.id === undefined ? null : chrome.action.getBadgeText({ tabId: tab.id });
    }, url);

  test('tells the governing advisory whole, then what others say', async () => {
    await show('https://zoom.us/pricing');
    const text = await popup();
    const advisory = shippedList().advisories.find((a) => a.id === 'in-mha-cycord-zoom-2020');
    const india = advisory?.texts.en;
    if (!india) throw new Error('the advisory is gone');
    for (const part of [
      indiaOnZoom,
      india.issuer,
      india.title,
      'Issued April 16, 2020',
      'No withdrawal found; last checked November 2026',
      india.statusNote ?? '',
      `For: ${india.audience}`,
      'About: official use',
      advisory.quote?.text ?? '',
      ...india.guidelines,
      advisory.sources[0]?.title ?? '',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain(said('tw-ey-zoom-2020', 'Zoom'));
    expect(text).toContain('What the company says');
    expect(await badge('https://zoom.us/*')).toMatch(/^[1-9]$/);
  });

  test('on another page says that no list speaks about it, and which lists', async () => {
    await show('https://news.example/today');
    const text = await popup();
    expect(text).toContain('No advisory in your lists speaks about news.example.');
    const issued = new Date(shippedList().issued).toLocaleDateString('en-US', {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
    expect(text).toContain(`Caveat of ${issued}`);
    expect(await badge('https://news.example/*')).toBe('');
  });

  test('tells of a link gone on to, and takes it back', async () => {
    const page = await show('https://zoom.us/j/1');
    await heldLink(driven(), page);
    expect(await popup()).toContain('Zoom · zoom.us');
    await clickButton(page, 'Continue to Zoom');
    await waitFor('the meeting page', () => page.evaluate(() => location.host === 'zoom.us'));
    expect(await popup()).toMatch(/Continued until \d/);
    await clickInPopup(own, 'Hold again');
    await waitFor(
      'it to be taken back',
      async () => !(await popupText(own)).includes('Continued until'),
    );
    await driven().go(page, 'https://zoom.us/j/2');
    expect(await heldLink(driven(), page)).toBe('https://zoom.us/j/2');
  });
});

inBothBrowsers('"Check this link"', { membership: ['IN'] }, (driven) => {
  test('stands in the menu of links', async () => {
    const own = await quietPage(driven());
    const known = (id: string) =>
      own.evaluate(
        (item) =>
          chrome.contextMenus.update(item, {}).then(
            () => true,
            () => false,
          ),
        id,
      );
    expect([await known('check-link'), await known('another')]).toEqual([true, false]);
  });

  test.each([
    [
      'a link that opens an app',
      'zoommtg://zoom.us/join?confno=1',
      'official use of Zoom is not allowed',
    ],
    [
      'a meeting link',
      'https://us02web.zoom.us/j/1?pwd=x#y',
      'official use of Zoom is not allowed',
    ],
    [
      'another link',
      'https://example.com/a?b',
      'No advisory in your lists speaks about example.com',
    ],
    [
      'a link without a host',
      'mailto:a@b.example',
      'No advisory in your lists speaks about mailto:',
    ],
    ['no link', '/%zz', 'This page is not a website'],
  ])('tells of %s', async (_what, link, said) => {
    const page = await openOwn(driven(), `popup.html?${link}`);
    expect(await page.$eval('main', (main) => main.textContent)).toContain(said);
  });

  test('finds every link of a pasted invitation, also wrapped ones, and says why not', async () => {
    const page = await openOwn(driven(), 'popup.html');
    const wrapped = `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent('https://us02web.zoom.us/j/874?pwd=x')}&data=05`;
    await waitFor('the field', () => page.$('textarea'));
    await page.type(
      'textarea',
      `Join: ${wrapped} or zoommtg://zoom.us/join?confno=1, agenda https://example.com/a, see https://zoom.fake.us/j/1.`,
    );
    const items = await waitFor('the verdicts', async () => {
      const all = await page.$$eval('section li', (found) => found.map((li) => li.textContent));
      return all.length === 3 ? all : null;
    });
    expect(items[0]).toContain('us02web.zoom.us/j/874');
    expect(items[0]).toContain('Wrapped in a link of eur03.safelinks.protection.outlook.com');
    expect(items[0]).toContain('official use of Zoom is not allowed');
    expect(items[0]).toContain('held, you may continue');
    // Links of one platform are one answer.
    expect(items[0]).toContain('zoom.us/join');
    expect(items[1]).toContain('No advisory in your lists speaks about example.com');
    expect(items[2]).toContain('No advisory in your lists speaks about zoom.fake.us');
    expect(items.join()).not.toContain('pwd');
    expect(await violations(page)).toEqual([]);
  });

  test('takes a text from the menu or the address bar', async () => {
    const text = encodeURIComponent('Join https://zoom.us/j/1 today');
    const page = await openOwn(driven(), `popup.html#${text}`);
    const items = await waitFor('the answer', async () => {
      const all = await page.$$eval('section li', (found) => found.map((li) => li.textContent));
      return all.length > 0 ? all : null;
    });
    expect(items).toHaveLength(1);
    expect(items[0]).toContain('official use of Zoom is not allowed');
  });
});
