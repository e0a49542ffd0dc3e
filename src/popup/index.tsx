import browser from 'webextension-polyfill';
import { ask } from '../ask.ts';
import { mayActOnSites } from '../browser/access.ts';
import { addressOf } from '../browser/tab-address.ts';
import { parseSiteUrl } from '../policy/address/url.ts';
import { readHeldLink } from '../policy/verdict/held-link.ts';
import { judge } from '../policy/verdict/judge.ts';
import type { Policy } from '../policy/verdict/policy.ts';
import { acknowledgements, runningFor } from '../state/acknowledgements.ts';
import { hiddenTabs } from '../state/hidden-tabs.ts';
import { openPage } from '../ui/page.tsx';
import { type PopupActions, PopupPage } from './popup-page.tsx';

async function addressOfActiveTab(): Promise<string> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? addressOf(tab) : '';
}

/** The website in the active tab; on our hold page, the link that it holds; in a tab of its own, the link behind its "?". */
function urlToCheck(url: string, policy: Policy): string | null {
  // Opened in a tab to check one link.
  if (location.search) {
    const link = location.href.slice(location.href.indexOf('?') + 1);
    return URL.canParse(link) ? link : null;
  }
  if (parseSiteUrl(url)) return url;
  if (!/^[a-z]+-extension:\/\/[^/]+\/hold\.html[?#]/.test(url)) return null;
  const link = readHeldLink(url, policy);
  return link.is === 'no-link' ? null : link.url;
}

/** Opened in a tab to check a text. */
function pastedText(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

function readPopupState() {
  return Promise.all([
    addressOfActiveTab(),
    mayActOnSites(),
    acknowledgements.read(),
    hiddenTabs.read(),
  ]);
}

/** Asked for while the list and the words are on their way. */
let early: ReturnType<typeof readPopupState> | null = readPopupState();

const redraw = await openPage(async ({ policy }) => {
  const [address, granted, running, hiding] = await (early ?? readPopupState());
  early = null;
  const url = urlToCheck(address, policy);
  const verdict = judge(url ?? '', policy);
  const acknowledgement = runningFor(verdict.platform?.id, running, Date.now());
  const actions: PopupActions = {
    openOptions: () => browser.runtime.openOptionsPage().then(() => window.close()),
    revoke: (platform) => ask({ type: 'revoke', platform }).then(() => redraw()),
    redraw: () => redraw(),
  };
  return (
    <PopupPage
      url={url}
      verdict={verdict}
      granted={granted}
      hidesNotice={Object.values(hiding).includes(url ?? '')}
      acknowledgement={acknowledgement}
      pasted={pastedText()}
      actions={actions}
    />
  );
});
