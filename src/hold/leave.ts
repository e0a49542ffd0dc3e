import browser from 'webextension-polyfill';

/** Goes back where there is a back; else the tab that was opened for this link closes, or shows a new one. */
export async function leave(): Promise<void> {
  if (history.length > 1) {
    const address = location.href;
    history.back();
    await new Promise((resolve) => setTimeout(resolve, 500));
    // Nothing to go back to after all: the page is still here.
    if (location.href !== address) return;
  }
  await closeTab();
}

/** Closes the tab; the last one leaves a new one in its place, so that the window stays. */
export async function closeTab(): Promise<void> {
  const [tab, tabs] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({})]);
  if (tab?.id === undefined) return;
  if (tabs.length === 1) await browser.tabs.create({});
  await browser.tabs.remove(tab.id);
}
