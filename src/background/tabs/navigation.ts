import browser from 'webextension-polyfill';
import { hostFilters } from '../../browser/host-filters.ts';
import { addressOf } from '../../browser/tab-address.ts';
import { importWorkerScript } from '../../browser/worker-script.ts';
import { judge, type Verdict } from '../../policy/verdict/judge.ts';
import type { Policy } from '../../policy/verdict/policy.ts';
import { type Acknowledgement, acknowledgements } from '../../state/acknowledgements.ts';
import { ownHosts } from '../../state/lists.ts';
import { loadPolicy } from '../../state/load-policy.ts';
import { loadTranslator } from '../../state/load-translator.ts';
import type { Translator } from '../../words/translator.ts';
import { rememberAsked } from './asked.ts';
import { showBadge } from './badge.ts';
import { showBannerNow, tellBanner } from './banner-in-tab.ts';
import { holdTab, mustHold } from './held-tabs.ts';
import { noteShutOut } from './shut-out.ts';

/** Hosts of the bundled list, which the build writes into hosts.js: a filter must stand in the worker's first turn. */
declare const bundledHosts: readonly string[];

type Moved = { readonly tabId: number; readonly frameId: number; readonly url: string };

/** The browser itself filters these events: a page that is not listed wakes nobody. */
export function listenToNavigation(): void {
  importWorkerScript('/hosts.js');
  listenOn(bundledHosts);
  void listenToOwnHosts();
}

const heard = new Set<string>();

/**
 * Listens on the hosts of an organisation's own list. They are known too late to wake the worker:
 * on these sites the banner wakes it, and from then on it hears the rest.
 */
async function listenToOwnHosts(): Promise<void> {
  const fresh = (await ownHosts.read()).filter((host) => !heard.has(host));
  if (fresh.length > 0) listenOn(fresh);
}

function listenOn(hosts: readonly string[]): void {
  for (const host of hosts) heard.add(host);
  const filter = { url: hosts.flatMap(hostFilters) };
  // New functions for each filter: a browser takes the same listener only once.
  const judged = (moved: Moved) => look(moved);
  const judgedAgain = (moved: Moved) => lookAgain(moved);
  const { webNavigation } = browser;
  webNavigation.onBeforeNavigate.addListener(({ tabId, frameId, url }) => {
    if (frameId === 0) rememberAsked(tabId, url);
  }, filter);
  // A page is committed also when it comes back from the back/forward cache, which asks no rule.
  webNavigation.onCommitted.addListener(judged, filter);
  // A page that moves within itself starts no script anew.
  webNavigation.onHistoryStateUpdated.addListener(judgedAgain, filter);
  webNavigation.onReferenceFragmentUpdated.addListener(judgedAgain, filter);
  // A site's service worker whose own request was blocked ends in an error page.
  webNavigation.onErrorOccurred.addListener(judged, filter);
}

/** Judges again what is open: after an installation and after a change of policy. */
export async function lookAtOpenTabs(): Promise<void> {
  await listenToOwnHosts();
  const [tabs, grounds] = await Promise.all([browser.tabs.query({}), loadGrounds()]);
  // A tab may close meanwhile; the others are looked at all the same.
  await Promise.allSettled(
    tabs.map(async (tab) => {
      const address = await addressOf(tab);
      if (tab.id !== undefined && address) await judgeAgain(tab.id, address, grounds);
    }),
  );
}

/** All that a page is judged by, read once for however many pages. */
type Grounds = {
  readonly policy: Policy;
  readonly t: Translator;
  readonly decisions: readonly Acknowledgement[];
};

async function loadGrounds(): Promise<Grounds> {
  const [policy, t, decisions] = await Promise.all([
    loadPolicy(),
    loadTranslator(),
    acknowledgements.read(),
  ]);
  return { policy, t, decisions };
}

async function look({ tabId, frameId, url }: Moved): Promise<void> {
  if (frameId !== 0) return;
  // Begun before the page is held: then the tab would show the hold page's own address.
  const noted = noteShutOut(tabId, url);
  await judgeOnce(tabId, url, await loadGrounds());
  await noted;
}

/** Judges the page of a tab that moved where no script of ours starts by itself. */
export async function lookAgain({ tabId, frameId, url }: Moved): Promise<void> {
  if (frameId === 0) await judgeAgain(tabId, url, await loadGrounds());
}

/** Judges a page, and brings its banner in line too, where no script starts anew to do it. */
async function judgeAgain(tabId: number, url: string, grounds: Grounds): Promise<void> {
  const open = await judgeOnce(tabId, url, grounds);
  if (open) await (open.platform ? showBannerNow(tabId) : tellBanner(tabId, 'leave'));
}

/** Judges a page for all that follows from it: holds it, or shows its badge and gives the verdict back; null where it is held. */
async function judgeOnce(
  tabId: number,
  url: string,
  { policy, t, decisions }: Grounds,
): Promise<Verdict | null> {
  const verdict = judge(url, policy);
  if (mustHold(verdict, decisions, Date.now(), tabId)) {
    await holdTab(tabId, url);
    return null;
  }
  await showBadge({ t, policy }, tabId, url, verdict);
  return verdict;
}
