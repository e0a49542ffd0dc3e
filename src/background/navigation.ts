import browser from 'webextension-polyfill';
import { judge } from '../policy/judge.ts';
import { acknowledgements } from '../state/acknowledgements.ts';
import { loadPolicy } from '../state/policy.ts';
import { loadTranslator } from '../ui/language.ts';
import { rememberAsked } from './asked.ts';
import { showBadge } from './badge.ts';
import { showBannerNow, tellBanner } from './banners.ts';
import { holdTab, mustHold } from './held-tabs.ts';

/** Hosts of the bundled list, put in at build time: a filter must stand in the worker's first turn. */
declare const BUNDLED_HOSTS: readonly string[];

type Moved = { readonly tabId: number; readonly frameId: number; readonly url: string };

/** The browser itself filters these events: a page that is not listed wakes nobody. */
export function listenToNavigation(): void {
  const filter = { url: BUNDLED_HOSTS.flatMap(hostFilters) };
  const { webNavigation } = browser;
  webNavigation.onBeforeNavigate.addListener(({ tabId, frameId, url }) => {
    if (frameId === 0) rememberAsked(tabId, url);
  }, filter);
  // Committed also when it comes back from the back/forward cache, which asks no rule.
  webNavigation.onCommitted.addListener(look, filter);
  // A page that moves within itself starts no script anew.
  webNavigation.onHistoryStateUpdated.addListener(lookAgain, filter);
  webNavigation.onReferenceFragmentUpdated.addListener(lookAgain, filter);
  // A site's service worker whose own request was blocked ends in an error page.
  webNavigation.onErrorOccurred.addListener(look, filter);
}

/** Judges again what is open: after an installation and after a change of policy. */
export async function lookAtOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  // A tab may close meanwhile; the others are looked at all the same.
  await Promise.allSettled(
    tabs.map(({ id, url }) => id !== undefined && url && lookAgain({ tabId: id, frameId: 0, url })),
  );
}

async function lookAgain(moved: Moved): Promise<void> {
  if ((await look(moved)) !== 'open') return;
  await (judge(moved.url, await loadPolicy()).platform
    ? showBannerNow(moved.tabId)
    : tellBanner(moved.tabId, 'leave'));
}

async function look({ tabId, frameId, url }: Moved): Promise<'held' | 'open' | 'frame'> {
  if (frameId !== 0) return 'frame';
  const [policy, t, decisions] = await Promise.all([
    loadPolicy(),
    loadTranslator(),
    acknowledgements.read(),
  ]);
  if (mustHold(url, policy, decisions, Date.now())) {
    await holdTab(tabId, url);
    return 'held';
  }
  await showBadge(tabId, url, policy, t);
  return 'open';
}

function hostFilters(host: string) {
  return [{ hostEquals: host }, { hostSuffix: `.${host}` }];
}
