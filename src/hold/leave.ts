import { closeTab } from '../browser/close-tab.ts';

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
