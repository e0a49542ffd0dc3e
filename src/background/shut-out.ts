import browser from 'webextension-polyfill';
import { mayActOnSites } from '../state/access.ts';
import { shutOutHosts } from '../state/shut-out.ts';

/**
 * The address that a tab shows. Where the browser's policy shuts extensions out
 * of a site (`runtime_blocked_hosts`), it hides the address in the tab, and still
 * tells it of the frame.
 */
export async function addressIn(tabId: number): Promise<string | undefined> {
  const { url } = await browser.tabs.get(tabId);
  return url ?? (await browser.webNavigation.getFrame({ tabId, frameId: 0 }))?.url;
}

/**
 * Keeps in mind a listed site of which the browser hides its tab from us though
 * we have access to it, and forgets it once it is shown.
 */
export async function noteShutOut(tabId: number, url: string): Promise<void> {
  const { host } = new URL(url);
  const isShutOut = !(await browser.tabs.get(tabId)).url && (await mayActOnSites());
  const others = (await shutOutHosts.read()).filter((one) => one !== host);
  await shutOutHosts.write(isShutOut ? [...others, host] : others);
}
