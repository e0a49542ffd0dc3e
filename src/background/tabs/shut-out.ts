import browser from 'webextension-polyfill';
import { mayActOnSites } from '../../browser/access.ts';
import { shutOutHosts } from '../../state/shut-out-hosts.ts';

/**
 * Keeps in mind a listed site of which the browser hides its tab from us though
 * we have access to it, and forgets it once it is shown.
 */
export async function noteShutOut(tabId: number, url: string): Promise<void> {
  const { host } = new URL(url);
  const { url: shown } = await browser.tabs.get(tabId);
  // The tab has moved on, to the hold page for one: it says nothing about this host any more.
  if (shown && new URL(shown).host !== host) return;
  const isShutOut = !shown && (await mayActOnSites());
  const known = await shutOutHosts.read();
  if (known.includes(host) === isShutOut) return;
  await shutOutHosts.write(isShutOut ? [...known, host] : known.filter((one) => one !== host));
}
