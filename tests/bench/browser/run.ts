import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../harness/browsers.ts';
import { measure } from './measure.ts';
import { type BrowserReport, table } from './report.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    browsers: { type: 'string', default: 'chromium,firefox' },
    sizes: { type: 'string' },
  },
});
const { quick } = values;
const effort = {
  rounds: quick ? 3 : 9,
  pages: quick ? 20 : 100,
  sizes:
    values.sizes?.split(',').map(Number) ?? (quick ? [30, 1_000] : [30, 1_000, 10_000, 100_000]),
};

const report: BrowserReport = {
  machine: { cores: cpus().length, processor: cpus()[0]?.model ?? '' },
  rounds: effort.rounds,
  browsers: [],
};
for (const name of values.browsers.split(',') as BrowserName[]) {
  report.browsers.push(await measure(name, effort));
}
mkdirSync('reports', { recursive: true });
writeFileSync('reports/bench-browser.json', `${JSON.stringify(report, null, 2)}\n`);
console.log(table(report));
process.exit(0);
