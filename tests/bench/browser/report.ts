import { median } from '../median.ts';
import type { Measured, Pair } from './measure.ts';

export type BrowserReport = {
  readonly machine: { readonly cores: number; readonly processor: string };
  readonly rounds: number;
  readonly browsers: Measured[];
};

/** The report as Markdown: what docs/performance.md shows. */
export function table({ machine, rounds, browsers }: BrowserReport): string {
  return [
    `${machine.cores} cores (${machine.processor}), ${browsers.map((b) => b.version).join(' and ')}, headless; ${rounds} rounds.`,
    addedTable(browsers),
    'Milliseconds: median (lowest–highest).',
    pairTable(browsers),
    paintTable(browsers),
    'With a made-up list, each host with a site and a join pattern; medians, in milliseconds.',
    sizeTable(browsers),
  ].join('\n\n');
}

function addedTable(browsers: readonly Measured[]): string {
  const row = (what: string, of: (browser: Measured) => number | null) => [
    what,
    ...browsers.map((browser) => String(of(browser) ?? '–')),
  ];
  return rows(
    ['added', ...browsers.map((b) => b.name)],
    [
      row('unlisted pages visited', (b) => b.added.pages),
      row('worker starts', (b) => b.added.workerStarts),
      row('scripts', (b) => b.added.scripts),
      row('bytes of markup', (b) => b.added.bytes),
      row('elements in shadow roots', (b) => b.added.elements),
      row('worker starts on one listed page', (b) => b.added.listed.workerStarts),
      row('scripts on one listed page', (b) => b.added.listed.scripts),
    ],
  );
}

function pairTable(browsers: readonly Measured[]): string {
  const line = (what: string, pair: (browser: Measured) => Pair) =>
    browsers.map((browser) => {
      const { with: ours, beside } = pair(browser);
      return [`${what}, ${browser.name}`, spread(ours), spread(beside), ratio(ours, beside)];
    });
  return rows(
    ['', 'Caveat', 'beside it', 'ratio'],
    [
      ...line('from one unlisted page to the next; without Caveat', (b) => b.hops),
      ...line('click to readable hold page; plain extension page', (b) => b.click),
      ...line('the same, worker asleep', (b) => ({ with: b.clickAsleep, beside: b.click.beside })),
      ...line('Continue to request; link on a plain page', (b) => b.goOn),
      ...line('the same, worker asleep', (b) => ({ with: b.goOnAsleep, beside: b.goOn.beside })),
      ...line('idle memory, MB; without Caveat', (b) => b.memory),
    ],
  );
}

function paintTable(browsers: readonly Measured[]): string {
  return rows(
    ['', 'first paint of the page', 'first frame with the banner', 'later by'],
    browsers.map(({ name, painted }) => [
      `listed page, ${name}`,
      spread(painted.map((p) => p.page)),
      spread(painted.map((p) => p.banner)),
      spread(painted.map((p) => p.banner - p.page)),
    ]),
  );
}

function sizeTable(browsers: readonly Measured[]): string {
  return rows(
    [
      'hosts',
      'browser',
      'policy change to links held',
      'to all in force',
      'of it, the rules',
      'rules',
      'answer, awake',
      'answer, asleep',
      'with policy, awake',
      'with policy, asleep',
      'unlisted page to the next',
      'stored, kB',
    ],
    browsers.flatMap(({ name, sizes }) =>
      sizes.map((size) => [
        size.hosts.toLocaleString('en'),
        name,
        ...[
          size.held,
          size.applied,
          size.rules,
          size.ruleCount,
          size.awake,
          size.asleep,
          size.awakeWithPolicy,
          size.asleepWithPolicy,
          size.hop,
          size.stored / 1000,
        ].map(whole),
      ]),
    ),
  );
}

/** The median of the ratios of each round. */
function ratio(ours: readonly number[], beside: readonly number[]): string {
  return median(ours.map((value, round) => value / (beside[round] as number))).toFixed(2);
}

function spread(values: readonly number[]): string {
  return `${whole(median(values))} (${whole(Math.min(...values))}–${whole(Math.max(...values))})`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function rows(head: readonly string[], body: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
