import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../harness/browsers.ts';
import { chooseMembership, tellWorker } from '../../harness/choose.ts';
import { drive } from '../../harness/drive.ts';
import type { Driven } from '../../harness/driven.ts';
import { plainExtension } from '../../harness/packages.ts';
import { type LoopbackServer, startServer } from '../../harness/server.ts';
import { waitFor } from '../../harness/wait-for.ts';
import { killWorker } from '../../harness/worker.ts';
import { median } from '../median.ts';
import { clickToPage, continueToRequest, linkToRequest } from './held.ts';
import { hop } from './hops.ts';
import { bannerPaint, type Painted } from './listed.ts';
import { memoryOf } from './memory.ts';
import { type AtSize, atSize } from './scale.ts';
import { type Added, addedToUnlisted } from './unlisted.ts';

type Effort = {
  readonly rounds: number;
  readonly pages: number;
  readonly sizes: readonly number[];
};

/** Milliseconds, one number a round; rounds of both sides go together. */
export type Pair = { readonly with: readonly number[]; readonly beside: readonly number[] };

export type Measured = {
  readonly name: BrowserName;
  readonly version: string;
  readonly added: Added;
  /** From one unlisted page to the next: beside the same browser without Caveat. */
  readonly hops: Pair;
  readonly painted: readonly Painted[];
  /** From a click to the hold page's first paint: beside the plain extension's page. */
  readonly click: Pair;
  /** The same with the worker asleep. */
  readonly clickAsleep: readonly number[];
  /** From "Continue" to the request: beside a link on a plain page. */
  readonly goOn: Pair;
  readonly goOnAsleep: readonly number[];
  /** Megabytes of the idle browser. */
  readonly memory: Pair;
  readonly sizes: readonly AtSize[];
};

/** A browser, its server and a tab. */
type Side = { readonly driven: Driven; readonly server: LoopbackServer; readonly page: Page };

export async function measure(name: BrowserName, effort: Effort): Promise<Measured> {
  const say = (what: string) => console.error(`${name}: ${what}`);
  const plain = plainExtension(name);
  const [ours, bare, other] = await Promise.all([
    start(name, {}),
    start(name, { installed: false, ready: false }),
    start(name, { folder: plain.folder, ready: false }),
  ]);
  const version = await ours.driven.browser.version();
  say('memory');
  const memory = await idleMemory(ours, bare);
  say('unlisted pages');
  const added = await addedToUnlisted(ours.driven, ours.server, effort.pages);
  const hops = await inTurns(effort.rounds, ours, bare, async ({ driven, server, page }) =>
    median(await hop(driven, server, page, 10)),
  );
  say('listed pages');
  const painted = await bannerPaint(ours.driven, ours.server, effort.rounds * 2);
  say('held links');
  await chooseMembership(ours.driven, ['IN']);
  const click = await inTurns(effort.rounds, ours, other, ({ driven, server, page }, round) =>
    clickToPage(driven, server, page, round),
  );
  const clickAsleep = await times(effort.rounds, async (round) => {
    await killWorker(ours.driven);
    return clickToPage(ours.driven, ours.server, ours.page, round);
  });
  const goOn = await inTurns(effort.rounds, ours, bare, ({ driven, server, page }, round) =>
    driven === ours.driven
      ? thenRevoked(ours, round, false)
      : linkToRequest(driven, server, page, round),
  );
  const goOnAsleep = await times(effort.rounds, (round) => thenRevoked(ours, 100 + round, true));
  for (const { driven, server } of [ours, bare, other]) {
    await driven.close();
    await server.close();
  }
  plain.clear();
  const sizes: AtSize[] = [];
  for (const hosts of effort.sizes) {
    say(`${hosts} hosts`);
    sizes.push(await atSize(name, hosts, Math.min(effort.rounds, 5)));
  }
  return {
    name,
    version,
    added,
    hops,
    painted,
    click,
    clickAsleep,
    goOn,
    goOnAsleep,
    memory,
    sizes,
  };
}

async function start(name: BrowserName, options: Parameters<typeof drive>[2]): Promise<Side> {
  const server = await startServer();
  const driven = await drive(name, server, options);
  return { driven, server, page: await driven.newTab() };
}

/** Both sides do the same in turns; the first turn of each warms up and is not kept. */
async function inTurns(
  rounds: number,
  ours: Side,
  other: Side,
  act: (side: Side, round: number) => Promise<number>,
): Promise<Pair> {
  const pair = { with: [] as number[], beside: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    for (const [side, kept] of [
      [ours, pair.with],
      [other, pair.beside],
    ] as const) {
      await side.page.bringToFront();
      const taken = await act(side, round + 1);
      if (round >= 0) kept.push(taken);
    }
  }
  return pair;
}

async function times(rounds: number, act: (round: number) => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) all.push(await act(round));
  return all;
}

async function thenRevoked(
  { driven, server, page }: Side,
  round: number,
  asleep: boolean,
): Promise<number> {
  const taken = await continueToRequest(driven, server, page, { round, asleep });
  await tellWorker(driven, { type: 'revoke', platform: 'zoom' });
  return taken;
}

/** After the worker has ended and the browser has had time to settle. */
async function idleMemory(ours: Side, bare: Side): Promise<Pair> {
  await killWorker(ours.driven);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const pair = { with: [] as number[], beside: [] as number[] };
  await waitFor('three looks', () => {
    pair.with.push(memoryOf(ours.driven));
    pair.beside.push(memoryOf(bare.driven));
    return pair.with.length === 3;
  });
  return pair;
}
