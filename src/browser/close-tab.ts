import browser from 'webextension-polyfill';

/** Closes the tab that shows this page; the last one leaves a new one in its place, so that the window stays. */
export async function closeTab(): Promise<void> {
  const [tab, tabs] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({})]);
  if (tab?.id === undefined) return;
  if (tabs.length === 1) await browser.tabs.create({});
  await browser.tabs.remove(tab.id);
}
