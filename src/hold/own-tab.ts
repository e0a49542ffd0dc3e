import browser, { type Tabs } from 'webextension-polyfill';

/** The tab that shows this page. */
export async function ownTab(): Promise<Tabs.Tab | undefined> {
  return browser.tabs.getCurrent();
}
