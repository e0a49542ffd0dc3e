import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { shadowElements } from '../harness/closed-shadow.ts';
import { quietPage } from '../harness/quiet-page.ts';
import { inBothBrowsers } from '../harness/suite.ts';
import { waitFor } from '../harness/wait-for.ts';
import '../harness/chrome-global.ts';
import { hostilePages } from './hostile-pages.ts';

// All at once: what a page does, it does within its first second and a half.
inBothBrowsers('the banner against', { membership: ['IN'], atOnce: true }, (driven, server) => {
  const find = async (page: Page, name: string, text: string) =>
    (await shadowElements(driven(), page)).find((e) => e.name === name && e.text.includes(text));
  const shown = async (page: Page, name: string, text: string) =>
    Boolean(await (await find(page, name, text))?.middle());
  const badge = async (url: string) => {
    const own = await quietPage(driven());
    return own.evaluate(async (wanted) => {
      const [tab] = await chrome.tabs.query({ url: wanted });
      return tab?.id === undefined ? null : chrome.action.getBadgeText({ tabId: tab.id });
    }, url);
  };

  for (const hostile of hostilePages) {
    test(hostile.name, async ({ onTestFinished }) => {
      const expected =
        driven().name === 'firefox' ? (hostile.firefox ?? hostile.expected) : hostile.expected;
      const path = hostile.name.replace(/[^a-z]+/gi, '-');
      const url = `https://zoom.us/${path}`;
      server().route(`zoom.us/${path}`, hostile.handler);
      const page = await driven().newWindow();
      onTestFinished(() => page.close().catch(() => undefined));
      await driven().go(page, url);
      if (expected === 'reported') {
        await waitFor('the badge to say so', async () => (await badge(url)) === '!', 15_000);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 1_700));
      if (expected === 'none') {
        expect(await shadowElements(driven(), page).catch(() => [])).toEqual([]);
        return;
      }
      await waitFor('the sentence', () => shown(page, 'p', 'Indian Ministry'));
      await waitFor('the badge to be its own again', async () => (await badge(url)) !== '!');
      if (expected === 'shows') return;
      // A real click, wherever the button is by now.
      await waitFor('the details', async () => {
        const at = await (await find(page, 'button', 'Details'))?.middle();
        if (at) await page.mouse.click(at.x, at.y);
        return shown(page, 'blockquote', 'not for use');
      });
    });
  }
});
