import browser, { type Tabs } from 'webextension-polyfill';

/** The tab that shows this page. Quirk (Firefox 153): a page of ours that a website frames may not ask for tabs. */
export async function ownTab(): Promise<Tabs.Tab | undefined> {
  return (browser.tabs as Tabs.Static | undefined)?.getCurrent();
}
