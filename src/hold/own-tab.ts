import browser from 'webextension-polyfill';

/** The id of the tab that shows this page. */
export async function ownTab(): Promise<number | undefined> {
  return (await browser.tabs.getCurrent())?.id;
}
