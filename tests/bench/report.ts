import type { Started } from './child.ts';
import type { Contender } from './contender.ts';
import { caveat, limit, mapWalk } from './contenders.ts';
import { type UrlSet, urlSets } from './corpus.ts';
import { median } from './median.ts';

export type Measured = {
  readonly name: string;
  readonly licence: string;
  readonly answers: Contender['answers'];
  readonly started: Started;
  /** Nanoseconds a lookup, one number a round; rounds of all engines go together. */
  readonly rounds: Record<UrlSet, number[]>;
  /** Shares of wrong answers, on common and on odd spellings. */
  wrong: { readonly plain: number; readonly odd: number; readonly asked: number } | null;
};

export type Report = {
  readonly machine: { readonly cores: number; readonly processor: string; readonly node: string };
  readonly rounds: number;
  readonly urls: number;
  readonly sizes: { readonly patterns: number; readonly engines: readonly Measured[] }[];
};

type Size = Report['sizes'][number];

/** The report as Markdown: what docs/performance.md shows. */
export function table({ machine, rounds, urls, sizes }: Report): string {
  return [
    `${machine.cores} cores (${machine.processor}), Node ${machine.node}; ${count(urls)} addresses, ${rounds} rounds.`,
    'Nanoseconds a lookup, nine misses to a hit: median (lowest–highest round), × limit, × Map walk.',
    mixedTable(sizes),
    'The same by kind of address, beside the limit: median, × limit.',
    kindTable(sizes),
    'Wrong answers, worst size: on common spellings, and on odd ones.',
    wrongTable(sizes),
    costTable(sizes.filter(({ patterns }) => patterns >= 10_000)),
    targetTable(sizes),
    `Licences: ${licences(sizes)}. All but ours are for the bench alone, and in no package.`,
  ].join('\n\n');
}

function mixedTable(sizes: readonly Size[]): string {
  return rows(
    ['patterns', ...sizes.map(({ patterns }) => count(patterns))],
    namesIn(sizes).map((name) => [
      name,
      ...sizes.map(({ engines }) => {
        const engine = engines.find((e) => e.name === name);
        if (!engine) return '–';
        const ratios = [limit, mapWalk].map((other) => ratio(engine, engines, other, 'mixed'));
        return `${spread(engine.rounds.mixed)}, ${ratios.join(', ')}`;
      }),
    ]),
  );
}

function kindTable(sizes: readonly Size[]): string {
  return rows(
    ['patterns', ...sizes.map(({ patterns }) => count(patterns))],
    urlSets.flatMap((set) =>
      [caveat, mapWalk].map((name) => [
        `${set}, ${name}`,
        ...sizes.map(({ engines }) => {
          const engine = engines.find((e) => e.name === name);
          if (!engine) return '–';
          return `${number(median(engine.rounds[set]))}, ${ratio(engine, engines, limit, set)}`;
        }),
      ]),
    ),
  );
}

function wrongTable(sizes: readonly Size[]): string {
  const worst = (name: string, of: 'plain' | 'odd') =>
    percent(Math.max(...measuredAs(name, sizes).map((e) => e.wrong?.[of] ?? 0)));
  return rows(
    ['engine', 'tells', 'common', 'odd'],
    namesIn(sizes).map((name) => [
      name,
      measuredAs(name, sizes)[0]?.answers ?? '',
      worst(name, 'plain'),
      worst(name, 'odd'),
    ]),
  );
}

function measuredAs(name: string, sizes: readonly Size[]): Measured[] {
  return sizes.flatMap(({ engines }) => engines.filter((e) => e.name === name));
}

function namesIn(sizes: readonly Size[]): string[] {
  return [...new Set(sizes.flatMap(({ engines }) => engines.map(({ name }) => name)))];
}

function costTable(sizes: readonly Size[]): string {
  return rows(
    ['patterns', 'engine', 'build, ms', 'load, ms', 'memory, MB', 'kept, MB'],
    sizes.flatMap(({ patterns, engines }) =>
      engines.map(({ name, started }) => [
        count(patterns),
        name,
        number(started.build),
        started.load === null ? '–' : started.load.toFixed(2),
        megabytes(started.memory),
        started.kept === null ? '–' : megabytes(started.kept),
      ]),
    ),
  );
}

/** What our engine is held to, and what this run says. */
function targetTable(sizes: readonly Size[]): string {
  const lines: string[][] = [];
  const hold = (what: string, value: number, most: number) => {
    if (Number.isFinite(value)) {
      lines.push([what, value.toFixed(2), String(most), value <= most ? 'met' : 'missed']);
    }
  };
  for (const { patterns, engines } of sizes) {
    const [ours, least, map] = [caveat, limit, mapWalk].map((n) =>
      engines.find((e) => e.name === n),
    );
    if (!ours || !least || !map) continue;
    const at = `at ${count(patterns)}`;
    for (const set of ['mixed', 'miss', 'site', 'join', 'long', 'labels'] as const) {
      hold(`${set} ÷ limit ${at}`, pairedRatio(ours, least, set), 1.5);
      if (set === 'mixed') hold(`${set} ÷ Map walk ${at}`, pairedRatio(ours, map, set), 0.75);
    }
    if (patterns >= 100_000) {
      hold(`build ÷ Map walk ${at}`, ours.started.build / map.started.build, 1.2);
      hold(`load, ms, ${at}`, ours.started.load ?? Number.NaN, 1);
      hold(`memory ÷ limit ${at}`, ours.started.memory / least.started.memory, 1);
      hold(`kept bytes ÷ limit ${at}`, (ours.started.kept ?? 0) / (least.started.kept ?? 0), 1);
    }
    hold(`wrong answers ${at}`, (ours.wrong?.plain ?? 1) + (ours.wrong?.odd ?? 1), 0);
  }
  const [first, last] = [sizes[0], sizes.at(-1)].map((s) =>
    s?.engines.find((e) => e.name === caveat),
  );
  if (first && last) {
    const growth = median(last.rounds.mixed) / median(first.rounds.mixed);
    hold(`growth from ${sizes[0]?.patterns} to ${sizes.at(-1)?.patterns}`, growth, 2.5);
  }
  return rows(['target', 'measured', 'at most', ''], lines);
}

function licences(sizes: readonly Size[]): string {
  const all = sizes.flatMap(({ engines }) => engines.map((e) => `${e.name} ${e.licence}`));
  return [...new Set(all)].join(', ');
}

function ratio(e: Measured, engines: readonly Measured[], other: string, set: UrlSet): string {
  const base = engines.find(({ name }) => name === other);
  return base ? number(pairedRatio(e, base, set)) : '–';
}

/** The median of the ratios of each round. */
function pairedRatio(a: Measured, b: Measured, set: UrlSet): number {
  return median(a.rounds[set].map((ns, round) => ns / (b.rounds[set][round] as number)));
}

function spread(rounds: readonly number[]): string {
  return `${number(median(rounds))} (${number(Math.min(...rounds))}–${number(Math.max(...rounds))})`;
}

function rows(head: readonly string[], body: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function number(value: number): string {
  return value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en');
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function megabytes(bytes: number): string {
  return number(bytes / 1e6);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
