import browser, { type WebNavigation } from 'webextension-polyfill';
import { loadPolicy } from '../state/policy.ts';
import { loadTranslator } from '../ui/language.ts';
import { showBadge } from './badge.ts';

/** Hosts of the bundled list, put in at build time: a filter must stand in the worker's first turn. */
declare const BUNDLED_HOSTS: readonly string[];

/** The browser itself filters these events: a page that is not listed wakes nobody. */
export function listenToNavigation(): void {
  const filter = { url: BUNDLED_HOSTS.flatMap(hostFilters) };
  browser.webNavigation.onCommitted.addListener(onListedPage, filter);
  browser.webNavigation.onHistoryStateUpdated.addListener(onListedPage, filter);
}

async function onListedPage(details: WebNavigation.OnCommittedDetailsType): Promise<void> {
  if (details.frameId !== 0) return;
  const [policy, t] = await Promise.all([loadPolicy(), loadTranslator()]);
  await showBadge(details.tabId, details.url, policy, t);
}

function hostFilters(host: string) {
  return [{ hostEquals: host }, { hostSuffix: `.${host}` }];
}
