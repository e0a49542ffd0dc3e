import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { HoldPage } from '../../src/hold/hold-page.tsx';
import { isHeld } from '../../src/policy/list/level.ts';
import type { Organisation } from '../../src/policy/organisation/organisation-keys.ts';
import { compilePolicy } from '../../src/policy/verdict/compile.ts';
import { judgePlatform } from '../../src/policy/verdict/judge.ts';
import type { Membership } from '../../src/policy/verdict/policy.ts';
import { SurroundingsContext } from '../../src/ui/context.ts';
import { languages } from '../../src/words/languages.ts';
import { createTranslator, type Translator } from '../../src/words/translator.ts';
import { openOwn } from '../harness/quiet-page.ts';
import { inBothBrowsers } from '../harness/suite.ts';
import { shippedList } from '../lists.ts';

/** The part of a window that a person sees first, and reads. */
const fold = 400;
const windows = [
  { width: 1366, height: 625 },
  { width: 360, height: 640 },
] as const;

const list = shippedList();
const everyone: Membership[] = [
  'unasked',
  ...[...new Set(list.advisories.flatMap((a) => a.binds))].map((code) => [code]),
];
const blocking: Organisation = {
  organizationName: 'Ministry of Trials',
  helpEmail: 'help@trials.example',
  levels: { 'prohibited.join': 'block', 'restricted.join': 'block' },
};

const nothing = () => Promise.reject(new Error('only drawn'));
const actions = { leave: () => {}, goOn: nothing, choose: nothing };

type Case = { readonly name: string; readonly html: string };

/** What the head of a hold page is drawn by: for each platform and membership, held and blocked. */
const verdicts = everyone.flatMap((membership) =>
  [{}, blocking].flatMap((organisation) => {
    const policy = compilePolicy(list, membership, { today: '2026-11-27', organisation });
    return list.platforms
      .map((platform) => judgePlatform(platform, 'join', policy))
      .filter(({ level }) => isHeld(level))
      .map((verdict) => ({ membership, policy, verdict }));
  }),
);

/** One of those that look alike up to the decision: by the same advisory, of the same platform, at the same level. */
const distinct = [
  ...new Map(
    verdicts.map((one) => {
      const { platform, governing, level } = one.verdict;
      return [[governing[0]?.id, platform.id, level, one.membership === 'unasked'].join(), one];
    }),
  ).values(),
];

/** The hold pages in a language, as they are first drawn. */
function pagesIn(t: Translator): Case[] {
  return distinct.map(({ membership, policy, verdict }) => ({
    name: `${verdict.platform.name}, ${membership}, ${verdict.level}`,
    html: renderToString(
      <SurroundingsContext.Provider value={{ t, policy, addressOf: () => '' }}>
        <HoldPage
          url={verdict.platform.examples[0] ?? verdict.platform.homepage}
          verdict={verdict}
          lastGoverning={null}
          guesses={[]}
          actions={actions}
        />
      </SurroundingsContext.Provider>,
    ),
  }));
}

function translatorFor(language: string): Translator {
  const file = `src/_locales/${language.replace('-', '_')}/messages.json`;
  return createTranslator(JSON.parse(readFileSync(file, 'utf8')), language);
}

type Row = { language: string; pages: number } & Record<string, string | number>;

inBothBrowsers('the decision on the hold page', {}, (driven) => {
  test(`stands in the first ${fold} px in every language, for every platform and membership`, async () => {
    const page = await openOwn(driven(), 'hold.html');
    const rows: Row[] = [];
    const below: string[] = [];
    for (const language of languages) {
      const t = translatorFor(language);
      const cases = pagesIn(t);
      const row: Row = { language, pages: cases.length };
      for (const { width, height } of windows) {
        await page.setViewport({ width, height });
        const bottoms = await page.evaluate(
          bottomsOf,
          cases.map((c) => c.html),
          {
            lang: t.language,
            dir: t.direction,
          },
        );
        const lowest = Math.max(...bottoms);
        row[`lowest at ${width} px`] = lowest;
        row[`which, at ${width} px`] = cases[bottoms.indexOf(lowest)]?.name ?? '';
        below.push(
          ...cases
            .filter((_, i) => (bottoms[i] ?? 0) > fold)
            .map((c, i) => `${language}, ${width} px: ${c.name} (${bottoms[i]})`),
        );
      }
      rows.push(row);
    }
    const [head] = rows;
    const columns = Object.keys(head ?? {});
    const line = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`;
    const table = [
      line(columns),
      line(columns.map(() => '---')),
      ...rows.map((row) => line(columns.map((c) => row[c]))),
    ].join('\n');
    mkdirSync('reports', { recursive: true });
    writeFileSync(`reports/fold-${driven().name}.md`, `${table}\n`);
    console.log(table);
    expect(rows.every(({ pages }) => pages > 100)).toBe(true);
    expect(below).toEqual([]);
  });
});

/** Where the lowest button of the decision ends, in px from the top, for each page; run inside the browser. */
function bottomsOf(
  pages: readonly string[],
  { lang, dir }: { lang: string; dir: string },
): number[] {
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
  return pages.map((html) => {
    document.body.innerHTML = html;
    const buttons = [...document.querySelectorAll('.way > .row button, .row.way button')];
    if (buttons.length === 0) throw new Error(`a page without a decision: ${html.slice(0, 200)}`);
    return Math.round(Math.max(...buttons.map((b) => b.getBoundingClientRect().bottom)));
  });
}
