import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { type GoldenRow, goldenRows } from '../golden/rows.ts';
import { outcome } from '../harness/hold-page.ts';
import { caveatWithPermission } from '../harness/packages.ts';
import { quietPage } from '../harness/quiet-page.ts';
import { browserName, inBothBrowsers } from '../harness/suite.ts';

/** CAVEAT_ROUNDS=1000 goes to every row; CAVEAT_SEED repeats a draw. */
const drawn = Number(process.env.CAVEAT_ROUNDS ?? 60);
const seed = Number(process.env.CAVEAT_SEED ?? Date.now());

/** No rule of a browser sees a link that opens an app: those rows are held against `judge` alone. */
const rows = goldenRows().filter(({ url }) => /^https?:/.test(url));
const isHeld = ({ level }: GoldenRow) => level === 'acknowledge';

/** With it the browser tells which rule an address meets. */
const mayAsk = () => caveatWithPermission(browserName, 'declarativeNetRequestFeedback');

type Feedback = {
  testMatchOutcome: (request: object) => Promise<{ matchedRules: readonly unknown[] }>;
};

inBothBrowsers('the golden table', { package: mayAsk }, (driven, server) => {
  /** Whether a rule of ours meets each address. */
  const meetsRule = async (urls: readonly string[]): Promise<boolean[]> => {
    const own = await quietPage(driven());
    return own.evaluate(async (all) => {
      const { testMatchOutcome } = chrome.declarativeNetRequest as unknown as Feedback;
      const met: boolean[] = [];
      for (const url of all) {
        const { matchedRules } = await testMatchOutcome({ url, type: 'main_frame', method: 'get' });
        met.push(matchedRules.length > 0);
      }
      return met;
    }, urls);
  };

  test('is what the browser’s own rules say, row by row', async () => {
    const met = await meetsRule(rows.map(({ url }) => url));
    const wrong = rows.filter((row, i) => met[i] !== isHeld(row)).map(({ url }) => url);
    expect(wrong).toEqual([]);
  });

  let sample: readonly GoldenRow[];
  beforeAll(async () => {
    // Rules are not all that holds: a guard's patterns also cover the page above a join path.
    const served = rows.filter((row) => row.platform !== null && !isHeld(row));
    const below = served.map(({ url }) => url.replace(/\/?([?#].*)?$/, '/x$1'));
    const isAbove = await meetsRule(below);
    const some = { minLength: Math.min(drawn, rows.length), maxLength: drawn };
    const [chosen = []] = fc.sample(fc.shuffledSubarray(rows, some), { numRuns: 1, seed });
    sample = [...new Set([...served.filter((_row, i) => isAbove[i]), ...chosen])];
  });

  test(`is where ${drawn} drawn rows and all above a join path end, and the server sees only what is served (seed ${seed})`, async () => {
    const wrong: string[] = [];
    const waiting = [...sample];
    const check = async (row: GoldenRow, page: Page) => {
      const { url } = row;
      const expected = isHeld(row) ? 'held' : 'served';
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
