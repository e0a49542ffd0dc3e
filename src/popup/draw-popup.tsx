import type { ComponentChild } from 'preact';
import browser from 'webextension-polyfill';
import { ask } from '../ask.ts';
import { mayActOnSites } from '../browser/access.ts';
import { addressOf } from '../browser/tab-address.ts';
import { readAhead } from '../lib/read-ahead.ts';
import { dismissedOn } from '../policy/verdict/advisories-to-show.ts';
import { judge } from '../policy/verdict/judge.ts';
import { asksMembership } from '../policy/verdict/policy.ts';
import { acknowledgements } from '../state/acknowledgements.ts';
import { dismissals } from '../state/dismissals.ts';
import { hiddenTabs } from '../state/hidden-tabs.ts';
import { runningFor } from '../state/running.ts';
import type { Surroundings } from '../ui/context.ts';
import { loadGuesses } from '../ui/load-guesses.ts';
import { checkedAddress, pastedText } from './checked-address.ts';
import { pageState } from './page-state.ts';
import { PopupPage } from './popup-page.tsx';

async function activeTab(): Promise<{ readonly id: number | undefined; readonly address: string }> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id, address: tab ? await addressOf(tab) : '' };
}

/** What the popup shows beside the policy; asked for while the list and the words are on their way. */
const readPopupState = readAhead(() =>
  Promise.all([
    activeTab(),
    mayActOnSites(),
    acknowledgements.read(),
    hiddenTabs.read(),
    dismissals.read(),
  ]),
);

/** Draws what applies to the active tab, or to the link that the popup was opened for. */
export async function drawPopup(
  { policy }: Surroundings,
  redraw: () => Promise<void>,
): Promise<ComponentChild> {
  const [tab, granted, running, hiding, dismissed] = await readPopupState();
  const url = checkedAddress(location.href, tab.address, policy);
  const verdict = judge(url ?? '', policy);
  const asks = verdict.platform && asksMembership(policy);
  return (
    <PopupPage
      url={url}
      verdict={verdict}
      granted={granted}
      hidesNotice={Object.values(hiding).includes(url ?? '')}
      state={pageState(verdict, policy, {
        acknowledgement: runningFor(verdict.platform?.id, running, Date.now(), tab.id),
        hiddenNotices: verdict.platform ? dismissedOn(verdict, policy, dismissed) : [],
      })}
      pasted={pastedText(location.href)}
      guesses={asks ? await loadGuesses() : []}
      actions={{
        openOptions: () => browser.runtime.openOptionsPage().then(() => window.close()),
        choose: (membership) => ask({ type: 'choose-membership', membership }).then(redraw),
        revoke: (platform) => ask({ type: 'revoke', platform }).then(redraw),
        showAgain: (notices) => ask({ type: 'show-again', notices: [...notices] }).then(redraw),
        redraw,
      }}
    />
  );
}
