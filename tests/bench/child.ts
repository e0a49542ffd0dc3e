import { setTimeout } from 'node:timers/promises';
import type { Answer, Built } from './contender.ts';
import { contenders } from './contenders.ts';
import { makeCorpus, type UrlSet } from './corpus.ts';
import { median } from './median.ts';

/** What the parent asks of a child process, which holds one engine over one corpus. */
export type Request =
  | {
      readonly ask: 'start';
      readonly name: string;
      readonly patterns: number;
      readonly urls: number;
    }
  | { readonly ask: 'round'; readonly set: UrlSet; readonly milliseconds: number }
  | { readonly ask: 'answers'; readonly urls: readonly string[] };

export type Started = {
  /** Milliseconds, the median of up to seven builds. */
  readonly build: number;
  /** Milliseconds to take up the kept form, once, in code that is not hot. */
  readonly load: number | null;
  /** Bytes that the engine keeps alive beyond the list itself, and bytes of its kept form. */
  readonly memory: number;
  readonly kept: number | null;
};

/** Nanoseconds a lookup; and what was found, so that no compiler leaves the work out. */
export type Round = { readonly ns: number; readonly found: number };

export type Reply = { readonly value: Started | Round | readonly Answer[] };

const { gc } = globalThis;
let find: Built['find'] = () => false;
let urls: Readonly<Record<UrlSet, readonly string[]>> | null = null;

process.on('message', async (request: Request) => {
  const reply: Reply = { value: await answer(request) };
  process.send?.(reply);
});

async function answer(request: Request): Promise<Reply['value']> {
  if (request.ask === 'start') return start(request.name, request.patterns, request.urls);
  if (request.ask === 'round') return round(request.set, request.milliseconds);
  return request.urls.map((url) => find(url));
}

async function start(name: string, patternCount: number, urlCount: number): Promise<Started> {
  const contender = contenders.find((c) => c.name === name);
  if (!contender) throw new Error(`no engine "${name}"`);
  const corpus = makeCorpus(patternCount, urlCount);
  urls = corpus.urls;
  // So that its modules are loaded, and its code is not yet hot.
  let built = await contender.build(corpus.patterns.slice(0, 1));
  const before = await memory();
  const times: number[] = [];
  for (let spent = 0; times.length < 7 && spent < 3_000; ) {
    const began = performance.now();
    built = await contender.build(corpus.patterns);
    spent += performance.now() - began;
    times.push(performance.now() - began);
  }
  find = built.find;
  const size = (await memory()) - before;
  const kept = await built.keep?.();
  const began = performance.now();
  await kept?.load();
  const load = kept ? performance.now() - began : null;
  return { build: median(times), load, memory: size, kept: kept?.bytes ?? null };
}

/** Bytes in use; buffers are let go only some time after what held them. */
async function memory(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    gc?.();
    await setTimeout(30);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Looks a set up once; an engine whose time is up stops early. */
function round(set: UrlSet, milliseconds: number): Round {
  const list = urls?.[set] ?? [];
  const began = performance.now();
  let elapsed = 0;
  let done = 0;
  let found = 0;
  while (done < list.length && elapsed < milliseconds) {
    const end = Math.min(list.length, done + 100);
    for (; done < end; done++) found += weight(find(list[done] as string));
    elapsed = performance.now() - began;
  }
  return { ns: (elapsed * 1e6) / done, found };
}

function weight(answer: Answer): number {
  return typeof answer === 'object' ? answer.length : Number(answer);
}
