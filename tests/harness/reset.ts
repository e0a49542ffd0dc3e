import { isDeepStrictEqual } from 'node:util';
import { kept } from '../../src/state/kept.ts';
import type { Driven } from './driven.ts';
import { quietPage } from './quiet-page.ts';

/** What a person decides, or what comes of the pages they open: the rest follows from it. */
const personal = {
  local: keysOf('settings', 'dismissals', 'folded', 'lastGoverning', 'organisation'),
  session: keysOf('acknowledgements', 'hiddenTabs', 'raisedPlatforms', 'shutOutHosts'),
};

function keysOf(...names: (keyof typeof kept)[]): string[] {
  return names.map((name) => kept[name].key);
}

type Area = keyof typeof personal;
type Values = Readonly<Record<string, unknown>>;

/** How things stand as a test begins. */
export type StartingState = {
  readonly kept: Readonly<Record<Area, Values>>;
  /** What follows from it in the browser: rules, scripts, notices. */
  readonly inForce: Values;
};

export async function startingState(driven: Driven): Promise<StartingState> {
  const own = await quietPage(driven);
  await own.evaluate(endAllowances);
  return { kept: await keptBy(driven), inForce: await inForceIn(driven) };
}

/** Closes every tab but the one from which Caveat is asked. */
export async function closeTabs(driven: Driven): Promise<void> {
  const own = await quietPage(driven);
  const pages = await driven.browser.pages();
  const others = pages.filter((page) => page !== own);
  await Promise.all(others.map((page) => page.close().catch(() => undefined)));
}

/**
 * Undoes what tests before did, and makes sure that it is undone. Throws an
 * Error that names what differs where it is not.
 */
export async function restore(driven: Driven, state: StartingState): Promise<void> {
  const now = await keptBy(driven);
  if (isDeepStrictEqual(now, state.kept)) return;
  const own = await quietPage(driven);
  await own.evaluate(async (areas) => {
    for (const [area, { gone, values }] of Object.entries(areas)) {
      await chrome.storage[area as Area].remove(gone);
      await chrome.storage[area as Area].set(values);
    }
  }, changesTo(state.kept));
  await own.evaluate(endAllowances);
  await own.evaluate(() => chrome.runtime.sendMessage({ type: 'refresh' }));
  const after = { ...(await keptBy(driven)), ...(await inForceIn(driven)) };
  const before: Values = { ...state.kept, ...state.inForce };
  for (const [what, value] of Object.entries(after)) {
    if (isDeepStrictEqual(value, before[what])) continue;
    throw new Error(
      `A test left something behind in ${what}: ${JSON.stringify(value)} in place of ${JSON.stringify(before[what])}`,
    );
  }
}

/** What the browser allows follows from the decisions that are kept: none. */
function endAllowances(): Promise<unknown> {
  return chrome.runtime.sendMessage({ type: 'revoke', platform: 'none of them' });
}

function changesTo(kept: StartingState['kept']) {
  const changes = (area: Area) => ({
    gone: personal[area].filter((key) => !(key in kept[area])),
    values: kept[area],
  });
  return { local: changes('local'), session: changes('session') };
}

async function keptBy(driven: Driven): Promise<StartingState['kept']> {
  const own = await quietPage(driven);
  return own.evaluate(
    async (keys) => ({
      local: await chrome.storage.local.get(keys.local),
      session: await chrome.storage.session.get(keys.session),
    }),
    personal,
  );
}

async function inForceIn(driven: Driven): Promise<Values> {
  const own = await quietPage(driven);
  return own.evaluate(async () => {
    const { declarativeNetRequest, scripting, storage } = chrome;
    const [rules, allowances, scripts, everything] = await Promise.all([
      declarativeNetRequest.getDynamicRules(),
      declarativeNetRequest.getSessionRules(),
      scripting.getRegisteredContentScripts(),
      storage.local.get(),
    ]);
    const byId = <T extends { id: unknown }>(all: T[]) =>
      all.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
    return {
      rules: byId(rules),
      allowances: allowances.length,
      scripts: byId(scripts),
      notices: Object.entries(everything).filter(([key]) => key.startsWith('notice:')),
    };
  });
}
