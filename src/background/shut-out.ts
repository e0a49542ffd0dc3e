import browser from 'webextension-polyfill';
import { mayActOnSites } from '../state/access.ts';
import { shutOutHosts } from '../state/shut-out.ts';

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
