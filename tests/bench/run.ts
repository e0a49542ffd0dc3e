import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Reply, Request, Round, Started } from './child.ts';
import type { Answer } from './contender.ts';
import { contenders } from './contenders.ts';
import { makeCorpus, type UrlSet, urlSets } from './corpus.ts';
import { type Measured, type Report, table } from './report.ts';
import { countWrong, rightAnswers } from './wrong-answers.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    engines: { type: 'string' },
    rounds: { type: 'string' },
  },
});
const quick = values.quick;
const sizes = values.sizes?.split(',').map(Number) ?? [
  ...(quick ? [30, 10_000] : [30, 1_000, 10_000, 100_000, 1_000_000]),
];
const rounds = Number(values.rounds ?? (quick ? 3 : 7));
const urlCount = quick ? 20_000 : 100_000;
const milliseconds = 150;
/** Pattern tests that the naive reference may take for one size: a few seconds. */
const naiveTests = 100_000_000;
const chosen = contenders.filter((c) => values.engines?.split(',').includes(c.name) ?? true);

const report: Report = {
  machine: { cores: cpus().length, processor: cpus()[0]?.model ?? '', node: process.version },
  rounds,
  urls: urlCount,
  sizes: [],
};
for (const patterns of sizes) report.sizes.push({ patterns, engines: await measure(patterns) });
mkdirSync('reports', { recursive: true });
writeFileSync('reports/bench.json', `${JSON.stringify(report, null, 2)}\n`);
console.log(table(report));

/** All engines over one list, each in a process of its own, taking turns set by set. */
async function measure(patterns: number): Promise<Measured[]> {
  const able = chosen.filter((c) => c.mostPatterns >= patterns);
  const running: { child: ChildProcess; measured: Measured }[] = [];
  for (const { name, licence, answers } of able) {
    console.error(`${patterns} patterns: ${name}`);
    const child = fork(new URL('child.ts', import.meta.url), {
      execArgv: [...process.execArgv, '--expose-gc', '--max-old-space-size=8000'],
    });
    const started = (await ask(child, { ask: 'start', name, patterns, urls: urlCount })) as Started;
    running.push({
      child,
      measured: { name, licence, answers, started, rounds: noRounds(), wrong: null },
    });
  }
  // The first two rounds warm the code up and are not kept.
  for (let round = -2; round < rounds; round++) {
    for (const set of urlSets) {
      for (const { child, measured } of running) {
        const { ns } = (await ask(child, { ask: 'round', set, milliseconds })) as Round;
        if (round >= 0) measured.rounds[set].push(ns);
      }
    }
  }
  const { patterns: list, urls } = makeCorpus(patterns, urlCount);
  const sample = Math.min(5_000, Math.floor(naiveTests / patterns / 2));
  const hits = [...urls.site, ...urls.join];
  const plain = [urls.miss, hits, urls.near].flatMap((set) => set.slice(0, sample / 3));
  const odd = urls.odd.slice(0, sample);
  const [rightPlain, rightOdd] = [rightAnswers(list, plain), rightAnswers(list, odd)];
  for (const { child, measured } of running) {
    const answer = async (asked: readonly string[]) =>
      (await ask(child, { ask: 'answers', urls: asked })) as readonly Answer[];
    measured.wrong = {
      plain: countWrong(await answer(plain), rightPlain) / plain.length,
      odd: countWrong(await answer(odd), rightOdd) / odd.length,
      asked: plain.length + odd.length,
    };
    child.kill();
  }
  return running.map(({ measured }) => measured);
}

async function ask(child: ChildProcess, request: Request): Promise<Reply['value']> {
  child.send(request);
  const gone = new AbortController();
  const [first] = await Promise.race([
    once(child, 'message', { signal: gone.signal }),
    once(child, 'exit', { signal: gone.signal }),
  ]);
  gone.abort();
  if (typeof first !== 'object' || first === null) throw new Error('an engine’s process ended');
  return (first as Reply).value;
}

function noRounds(): Record<UrlSet, number[]> {
  return { mixed: [], miss: [], site: [], join: [], near: [], long: [], labels: [], odd: [] };
}
