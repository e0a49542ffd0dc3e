import browser, { type WebNavigation } from 'webextension-polyfill';
import { hostFilters } from '../../browser/host-filters.ts';
import { parentsOf } from '../../policy/address/pattern.ts';
import { parseSiteUrl } from '../../policy/address/url.ts';
import { farHosts } from '../../state/far-hosts.ts';
import { lookAgain, lookAtOpenTabs } from './navigation.ts';

type Committed = WebNavigation.OnCommittedDetailsType;

let listener: ((committed: Committed) => void) | null = null;

/**
 * Has the browser say when a far site is opened. It filters by itself, at no cost
 * to other pages, and wakes the worker; but it tells only a listener that the
 * worker's first turn adds, and so many hosts take longer. So whoever wakes looks
 * at what is open, and listens a little later, when what it was woken for is done.
 */
export function followFarSites(): void {
  const listen = async () => {
    const hosts = await farHosts.read();
    if (listener) browser.webNavigation.onCommitted.removeListener(listener);
    listener = null;
    if (hosts.length === 0) return;
    listener = (committed) => void lookAgain(committed);
    browser.webNavigation.onCommitted.addListener(listener, { url: hosts.flatMap(hostFilters) });
  };
  const look = async (hosts: ReadonlySet<string>) => {
    const tabs = await browser.tabs.query({});
    if (tabs.some(({ url }) => url && isAmong(hosts, url))) await lookAtOpenTabs();
  };
  const start = async () => {
    const hosts = new Set(await farHosts.read());
    if (hosts.size === 0) return;
    await look(hosts);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await listen();
    await look(hosts);
  };
  farHosts.watch(() => void listen());
  void start();
}

/** A quick no for most addresses; what it lets through is judged. */
function isAmong(hosts: ReadonlySet<string>, url: string): boolean {
  const host = parseSiteUrl(url)?.host;
  return host !== undefined && [host, ...parentsOf(host)].some((name) => hosts.has(name));
}
