import browser from 'webextension-polyfill';
import { ask } from '../ask.ts';
import type { Outcome } from '../lib/outcome.ts';
import { holdAddress } from '../policy/address/hold-address.ts';
import { parseSiteUrl } from '../policy/address/url.ts';
import { readHeldLink } from '../policy/verdict/held-link.ts';
import type { Policy } from '../policy/verdict/policy.ts';
import { acknowledgements, runningFor } from '../state/acknowledgements.ts';
import { keptOrganisation } from '../state/kept-organisation.ts';
import { lastGoverning } from '../state/last-governing.ts';
import { refusedRules } from '../state/refused-rules.ts';
import { settings } from '../state/settings.ts';
import { watchTogether } from '../state/storage.ts';
import { openPage } from '../ui/page.tsx';
import type { HoldActions } from './actions.ts';
import { FramedNotice } from './framed-notice.tsx';
import { AppOpened, HoldPage, NoLink } from './hold-page.tsx';

function failureOf(answer: Outcome): string | null {
  return answer.ok ? null : answer.reason;
}

/** Back where there is a back; else the tab that was opened for this link closes, or shows a new one. */
async function leave(): Promise<void> {
  const [tab, tabs] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({})]);
  if (tab?.id === undefined) return;
  if (history.length > 1) {
    const address = location.href;
    history.back();
    await new Promise((resolve) => setTimeout(resolve, 500));
    // Nothing to go back to after all: the page is still here.
    if (location.href !== address) return;
  }
  if (tabs.length === 1) await browser.tabs.create({});
  await browser.tabs.remove(tab.id);
}

/** Held by the package's own rules, in the first moments of an installation. */
async function findLink(policy: Policy): Promise<void> {
  const answer = await ask({ type: 'which-link' });
  const address = holdAddress(location.href, (answer.ok && answer.link) || '');
  if (readHeldLink(address, policy).is !== 'no-link') location.replace(address);
}

let launched = false;

/** Asked of the browser all at once. */
async function remembered() {
  const [refused, decisions, revisions] = await Promise.all([
    refusedRules.read(),
    acknowledgements.read(),
    lastGoverning.read(),
  ]);
  return { wholeSites: refused.map((rule) => rule.platform), decisions, revisions };
}

/** Begun before the policy is read, which the page waits for longest. */
let early: ReturnType<typeof remembered> | null = remembered();

const redraw = await openPage(async ({ t, policy }) => {
  const { wholeSites, decisions, revisions } = await (early ?? remembered());
  early = null;
  const link = readHeldLink(location.href, policy, wholeSites);
  if (link.is === 'no-link') {
    if (!/[?#]/.test(location.href)) await findLink(policy);
    document.title = t.say('hold_unlisted_title');
    return <NoLink />;
  }
  if (window.top !== window.self) return <FramedNotice verdict={link.verdict} />;
  const opensApp = parseSiteUrl(link.url) === null;
  const goTo = (answer: Outcome) => {
    // An app opens beside this page, which stays; once is enough.
    if (answer.ok && !launched) location.replace(link.url);
    launched = opensApp;
    return failureOf(answer);
  };
  if (link.is === 'free') {
    goTo(await ask({ type: 'refresh' }));
    return opensApp ? <AppOpened platform={link.verdict.platform} /> : null;
  }
  const { platform } = link.verdict;
  const running = runningFor(platform.id, decisions, Date.now());
  if (running && link.verdict.level === 'acknowledge') {
    goTo(await ask({ type: 'refresh' }));
    return opensApp ? <AppOpened platform={platform} /> : null;
  }
  document.title = t.say('hold_title', platform.name);
  const actions: HoldActions = {
    leave,
    goOn: async (reason, note) =>
      goTo(await ask({ type: 'acknowledge', platform: platform.id, reason, note })),
    choose: async (membership) => {
      const answer = await ask({ type: 'choose-membership', membership });
      if (answer.ok) await redraw();
      return failureOf(answer);
    },
    openOptions: () => browser.runtime.openOptionsPage(),
  };
  return (
    <HoldPage
      url={link.url}
      verdict={link.verdict}
      lastGoverning={revisions[platform.id] ?? null}
      actions={actions}
    />
  );
});
document.querySelector<HTMLElement>('h1')?.focus();
addEventListener('hashchange', () => redraw());
// A decision taken in another tab frees this one too.
watchTogether([acknowledgements, settings, keptOrganisation], () => void redraw());
