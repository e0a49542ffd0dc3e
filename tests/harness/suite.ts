import { afterAll, beforeAll, beforeEach, describe, inject, onTestFinished } from 'vitest';
import type { Membership } from '../../src/policy/verdict/policy.ts';
import type { BrowserName } from './browsers.ts';
import { chooseMembership } from './choose.ts';
import { type DriveOptions, drive } from './drive.ts';
import type { Driven } from './driven.ts';
import { type Fleet, fleetMachine, untilOrganisation } from './fleet.ts';
import type { Package } from './packages.ts';
import { closeTabs, restore, type StartingState, startingState } from './reset.ts';
import { type LoopbackServer, startServer } from './server.ts';
import { allowPrivateWindows } from './worker.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName;
  }
}

/** The browser of this run: every suite runs once in each, at the same time. */
export const browserName: BrowserName = inject('browser');

export type SuiteOptions = {
  /** Whose official the person is as each test begins; nobody has asked yet, unless said otherwise. */
  readonly membership?: Membership;
  /** Whatever else each test finds done. */
  readonly start?: (driven: Driven) => Promise<unknown>;
  /** The machine's policy installs Caveat, and sets this for it. */
  readonly managed?: object;
  /** Caveat may run in private windows. */
  readonly privateWindows?: boolean;
  /** What the policy says of Chromium's installation beside the usual. */
  readonly install?: object;
  /** The package to install; the built one unless said otherwise. */
  readonly package?: () => Package;
  /** The tests run many at once, each in windows of its own, and change nothing that is kept. */
  readonly atOnce?: boolean;
};

/**
 * Runs the same tests in Chromium and in Firefox. Suites of one file share a
 * browser, and each test finds what the first one found: no tab, no decision,
 * and the person as `membership` and `start` say. So tests may come in any order.
 */
export function inBothBrowsers(
  title: string,
  options: SuiteOptions,
  tests: (driven: () => Driven, server: () => LoopbackServer) => void,
): void {
  const kind = options.atOnce ? describe.concurrent : describe;
  kind(`${title}, in ${browserName}`, () => {
    let driven: Driven;
    let state: StartingState;
    const begin = async () => {
      driven = await sharedBrowser(options);
      if (options.membership) await chooseMembership(driven, options.membership);
      await options.start?.(driven);
      state = await startingState(driven);
    };
    beforeAll(begin);
    beforeEach(async () => {
      if (options.atOnce) return;
      // A test may have taken the whole browser down.
      if (!driven.browser.connected) await begin();
      await closeTabs(driven);
      await restore(driven, state);
      driven.server.seen.length = 0;
    });
    tests(
      () => driven,
      () => driven.server,
    );
  });
}

/** What a browser was started with, and what it was then like. */
type Shared = {
  readonly options: SuiteOptions;
  readonly driven: Driven;
  readonly untouched: StartingState;
  readonly clear: () => Promise<void>;
};

const shared = new Set<Shared>();

/** The file's browser of this kind as it was when it started; a new one where there is none yet. */
async function sharedBrowser(options: SuiteOptions): Promise<Driven> {
  for (const one of shared) {
    if (!isSameKind(one.options, options)) continue;
    if (one.driven.browser.connected) {
      await closeTabs(one.driven);
      await restore(one.driven, one.untouched);
      return one.driven;
    }
    shared.delete(one);
    await one.clear();
  }
  const { driven, clear } = await startBrowser(options);
  shared.add({ options, driven, clear, untouched: await startingState(driven) });
  return driven;
}

function isSameKind(one: SuiteOptions, other: SuiteOptions): boolean {
  const kind = ['managed', 'install', 'package', 'privateWindows'] as const;
  return kind.every((key) => one[key] === other[key]);
}

afterAll(async () => {
  for (const { clear } of shared) await clear();
  shared.clear();
});

async function startBrowser({
  managed,
  install,
  package: pack,
  privateWindows,
}: SuiteOptions): Promise<Pick<Shared, 'driven' | 'clear'>> {
  const server = await startServer();
  const made = pack?.();
  let fleet: Fleet | undefined;
  const clear = async (driven?: Driven) => {
    await driven?.close().catch(() => undefined);
    fleet?.clear();
    made?.clear();
    await server.close();
  };
  try {
    if (managed) fleet = fleetMachine(browserName, server, managed, install);
    const driven = await drive(browserName, server, {
      ...(fleet && { fleet }),
      ...(made && { folder: made.folder, readyWithin: 90_000 }),
    });
    if (managed) await untilOrganisation(driven);
    if (privateWindows) await allowPrivateWindows(driven);
    return { driven, clear: () => clear(driven) };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** A machine of one test's own: its browser may be closed and started again. All of it goes with the test. */
export type OwnMachine = {
  readonly server: LoopbackServer;
  /** Starts the browser, or starts it again. */
  readonly start: (options?: DriveOptions) => Promise<Driven>;
};

/** A machine where a person installs Caveat. A test that runs beside others names its own `finished`. */
export async function ownMachine(
  finished: (clear: () => Promise<void>) => unknown = onTestFinished,
): Promise<OwnMachine> {
  const server = await startServer();
  return machineWith(server, undefined, finished);
}

/** A machine whose policy installs Caveat, and may set it up. */
export async function ownFleet(
  { managed, install }: Pick<SuiteOptions, 'managed' | 'install'> = {},
  finished: (clear: () => Promise<void>) => unknown = onTestFinished,
): Promise<OwnMachine & { readonly fleet: Fleet }> {
  const server = await startServer();
  const fleet = fleetMachine(browserName, server, managed, install);
  return { ...machineWith(server, fleet, finished), fleet };
}

function machineWith(
  server: LoopbackServer,
  fleet: Fleet | undefined,
  finished: (clear: () => Promise<void>) => unknown,
): OwnMachine {
  const started: Driven[] = [];
  finished(async () => {
    for (const driven of started) await driven.close().catch(() => undefined);
    fleet?.clear();
    await server.close();
  });
  return {
    server,
    start: async (options = {}) => {
      const driven = await drive(browserName, server, { ...(fleet && { fleet }), ...options });
      started.push(driven);
      return driven;
    },
  };
}
