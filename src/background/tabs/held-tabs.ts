import browser from 'webextension-polyfill';
import { addressOf } from '../../browser/tab-address.ts';
import { holdFile } from '../../page-files.ts';
import { holdAddress } from '../../policy/address/hold-address.ts';
import { isHeld } from '../../policy/list/level.ts';
import { judge, type Verdict } from '../../policy/verdict/judge.ts';
import { type Acknowledgement, acknowledgements } from '../../state/acknowledgements.ts';
import { loadPolicy } from '../../state/load-policy.ts';
import { runningFor } from '../../state/running.ts';

/** Whether an address of this verdict must not be open in a tab: held, and the person did not go on to it. */
export function mustHold(
  { platform, level }: Verdict,
  decisions: readonly Acknowledgement[],
  now: number,
  tab: number,
): boolean {
  if (level === 'block') return true;
  return isHeld(level) && !runningFor(platform?.id, decisions, now, tab);
}

/**
 * Puts the hold page in place of a link that a tab shows and no rule of the
 * browser could see; a tab that has moved on is left alone. Where it can, no
 * way back to the link stays in the tab's history.
 */
export async function holdTab(tabId: number, url: string): Promise<void> {
  if ((await addressOf(await browser.tabs.get(tabId))) !== url) return;
  const page = holdPageOf(url);
  try {
    // Quirk (Chromium 156): loadReplace is unknown and throws; the page itself has to replace the entry.
    await browser.tabs.update(tabId, { url: page, loadReplace: true });
  } catch {
    await replaceFromWithin(tabId, url).catch(() => browser.tabs.update(tabId, { url: page }));
  }
}

/** Puts the hold page into a tab whose page was about to open an app, where that link is held; says whether it is. */
export async function openNative(
  url: string,
  tabId: number | undefined,
  now: number,
): Promise<boolean> {
  const [policy, decisions] = await Promise.all([loadPolicy(), acknowledgements.read()]);
  if (tabId === undefined || !mustHold(judge(url, policy), decisions, now, tabId)) return false;
  // Here the page is no held one: going back to it is what a person expects.
  await browser.tabs.update(tabId, { url: holdPageOf(url) });
  return true;
}

/** By the worker's own origin: runtime.getURL may answer with a dynamic one. */
function holdPageOf(url: string): string {
  return holdAddress(self.location.origin + holdFile, url);
}

async function replaceFromWithin(tabId: number, url: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    injectImmediately: true,
    args: [holdAddress(browser.runtime.getURL(holdFile), url)],
    func: (page: string) => {
      stop();
      location.replace(page);
    },
  });
}
