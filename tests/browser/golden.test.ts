import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type GoldenRow, goldenRows } from '../golden/rows.ts';
import { outcome } from '../harness/hold-page.ts';
import { inBothBrowsers } from '../harness/suite.ts';

inBothBrowsers('the browser’s own rules say what the golden table says', (driven, server) => {
  test('row by row, and the server sees only what is served', async () => {
    const wrong: string[] = [];
    const waiting = goldenRows();
    const check = async ({ url, level }: GoldenRow, page: Page) => {
      const expected = level === 'acknowledge' ? 'held' : 'served';
      await driven().go(page, url);
      const found = await outcome(driven(), page, url);
      const { host, pathname, search } = new URL(url);
      const sent = server().seen.some((s) => s.url.endsWith(`://${host}${pathname}${search}`));
      if (found !== expected || sent !== (expected === 'served')) {
        wrong.push(`${url}: ${found}, ${sent ? 'a' : 'no'} request; expected ${expected}`);
      }
    };
    const work = async () => {
      const page = await driven().newTab();
      for (let row = waiting.shift(); row; row = waiting.shift()) await check(row, page);
    };
    await Promise.all(Array.from({ length: 6 }, work));
    expect(wrong).toEqual([]);
  }, 900_000);
});
