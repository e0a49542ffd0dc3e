import { Session } from 'node:inspector/promises';
import { parseArgs } from 'node:util';
import { compile, load, match } from '../../src/policy/address/engine.ts';
import { makeCorpus, type UrlSet } from './corpus.ts';
import { buildLimit } from './limit.ts';

/**
 * Where a lookup's time goes: samples of the engine and of the limit over the
 * same addresses, by the parts that they are written in. Sampling slows both
 * down a little, so read shares.
 */
const { values } = parseArgs({ options: { size: { type: 'string', default: '30' } } });
const sets: readonly UrlSet[] = ['miss', 'site', 'join', 'near'];
const milliseconds = 3_000;

type Profiled = {
  readonly lookUp: (url: string) => unknown;
  /** Function → part; what it calls and is not named here counts with it. */
  readonly parts: Readonly<Record<string, string>>;
};

const { patterns, urls } = makeCorpus(Number(values.size), 100_000);
const engine = load(compile(patterns));
const engines: Readonly<Record<string, Profiled>> = {
  Caveat: {
    lookUp: (url) => match(engine, url),
    parts: {
      match: 'the scheme read',
      readPlainHost: 'the host checked, and hashed by labels',
      walk: 'the filter asked for its suffixes',
      collect: 'records and rules gone through',
      afterHost: 'a record’s host compared',
      fits: 'path and query read, and held against globs',
      lastToFirst: 'the answer, a list of its own',
      '(garbage collector)': 'garbage',
    },
  },
  limit: {
    lookUp: buildLimit(patterns).find,
    parts: { fits: 'host and path compared', '(garbage collector)': 'garbage' },
  },
};
const rest = 'all else';

console.log(`Nanoseconds a lookup, ${values.size} patterns, by samples.\n`);
const found = new Map<string, number[]>();
for (const [column, set] of sets.entries()) {
  for (const [name, profiled] of Object.entries(engines)) {
    for (const [part, ns] of await sampled(profiled, urls[set])) {
      const key = `${name}: ${part}`;
      const row = found.get(key) ?? sets.map(() => 0);
      row[column] = ns;
      found.set(key, row);
    }
  }
}
console.log(`| | ${sets.join(' | ')} |\n| --- | ${sets.map(() => '---').join(' | ')} |`);
for (const [part, row] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (Math.max(...row) >= 1) console.log(`| ${part} | ${row.map(Math.round).join(' | ')} |`);
}

async function sampled({ lookUp, parts }: Profiled, list: readonly string[]) {
  for (let pass = 0; pass < 5; pass++) for (const url of list) lookUp(url);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 100 });
  await session.post('Profiler.start');
  let lookups = 0;
  for (const began = performance.now(); performance.now() - began < milliseconds; ) {
    for (const url of list) lookUp(url);
    lookups += list.length;
  }
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const { nodes, samples = [], timeDeltas = [] } = profile;
  return byPart(parts, nodes, samples, timeDeltas, lookups);
}

type Node = {
  readonly id: number;
  readonly callFrame: { readonly functionName: string };
  readonly children?: readonly number[] | undefined;
};

/** Nanoseconds a lookup by part. */
function byPart(
  parts: Profiled['parts'],
  nodes: readonly Node[],
  samples: readonly number[],
  microseconds: readonly number[],
  lookups: number,
): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((c) => [c, id])));
  const partOf = (id: number | undefined): string => {
    if (id === undefined) return rest;
    return parts[byId.get(id)?.callFrame.functionName ?? ''] ?? partOf(parents.get(id));
  };
  const sums = new Map<string, number>();
  samples.forEach((id, i) => {
    const part = partOf(id);
    sums.set(part, (sums.get(part) ?? 0) + ((microseconds[i] ?? 0) * 1_000) / lookups);
  });
  return sums;
}
