import browser, { type Tabs } from 'webextension-polyfill';

/**
 * The address that a tab shows. Where the browser's policy shuts extensions out
 * of a site (`runtime_blocked_hosts`), it hides the address in the tab, and still
 * tells it of the frame.
 */
export async function addressOf({ id, url }: Pick<Tabs.Tab, 'id' | 'url'>): Promise<string> {
  if (url !== undefined || id === undefined) return url ?? '';
  return (await browser.webNavigation.getFrame({ tabId: id, frameId: 0 }))?.url ?? '';
}
