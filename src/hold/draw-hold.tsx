import type { ComponentChild } from 'preact';
import { ask } from '../ask.ts';
import { closeTab } from '../browser/close-tab.ts';
import { readAhead } from '../lib/read-ahead.ts';
import { exampleFile } from '../page-files.ts';
import { readHeldLink } from '../policy/verdict/held-link.ts';
import { asksMembership } from '../policy/verdict/policy.ts';
import { acknowledgements } from '../state/acknowledgements.ts';
import { lastGoverning } from '../state/last-governing.ts';
import { refusedRules } from '../state/refused-rules.ts';
import { runningFor } from '../state/running.ts';
import type { Surroundings } from '../ui/context.ts';
import { loadGuesses } from '../ui/load-guesses.ts';
import type { HoldActions } from './actions.ts';
import { findLink } from './find-link.ts';
import { FramedNotice } from './framed-notice.tsx';
import { goTo, opensApp } from './go-to.ts';
import { HoldPage } from './hold-page.tsx';
import { leave } from './leave.ts';
import { ownTab } from './own-tab.ts';
import { viewOf } from './view.ts';

/** What is kept about held links; asked for before the policy, which the page waits for longest. */
const readRemembered = readAhead(async () => {
  const [refused, decisions, revisions, tab] = await Promise.all([
    refusedRules.read(),
    acknowledgements.read(),
    lastGoverning.read(),
    ownTab(),
  ]);
  return { wholeSites: refused.map((rule) => rule.platform), decisions, revisions, tab };
});

/** Kept with the tab's history entry: whether its link was shown as held, also before a reload or a restart. */
const held = {
  was: () => (history.state as { held?: boolean } | null)?.held === true,
  note: () => history.replaceState({ held: true }, ''),
};

/** The link that a person went on to on this very page. */
let goneOnTo: string | null = null;

/** Draws the page for the link in its address, or goes there where nothing holds it. */
export async function drawHold(
  { t, policy }: Surroundings,
  redraw: () => Promise<void>,
): Promise<ComponentChild> {
  const { wholeSites, decisions, revisions, tab } = await readRemembered();
  const isExample = location.pathname === exampleFile;
  const link = readHeldLink(location.href, policy, wholeSites);
  const view = viewOf(
    link,
    {
      isFramed: window.top !== window.self,
      hasHeld: isExample || (link.is !== 'no-link' && held.was() && goneOnTo !== link.url),
    },
    (id) => !isExample && runningFor(id, decisions, Date.now(), tab?.id) !== null,
  );
  if (view.is === 'no-link') {
    if (!/[?#]/.test(location.href)) await findLink(policy);
    document.title = t.say('hold_unlisted_title');
    const { NoLink } = await import('./below.tsx');
    return <NoLink onClose={closeTab} />;
  }
  const { url, verdict } = view.link;
  if (view.is === 'framed') return <FramedNotice verdict={verdict} />;
  const { platform } = verdict;
  const open = async () => goTo(url, await ask({ type: 'refresh' }));
  const goOnFreely = async () => {
    goneOnTo = url;
    await open();
    // A link that opened an app leaves this page behind.
    await redraw();
  };
  if (view.is === 'open') {
    await open();
    if (!opensApp(url)) return null;
    const { AppOpened } = await import('./below.tsx');
    return (
      <AppOpened
        url={url}
        platform={platform}
        onAgain={() => location.replace(url)}
        onClose={closeTab}
      />
    );
  }
  document.title = t.say('hold_title', platform.name);
  if (view.is === 'free') {
    const { FreePage } = await import('./below.tsx');
    return (
      <FreePage verdict={verdict} onLeave={leave} onContinue={isExample ? closeTab : goOnFreely} />
    );
  }
  if (!isExample) held.note();
  const actions: HoldActions = {
    leave: isExample ? closeTab : leave,
    goOn: async (answer) => {
      if (isExample) return { ok: true };
      goneOnTo = url;
      const answered = await ask({ type: 'acknowledge', platform: platform.id, ...answer });
      if (!answered.ok) goneOnTo = null;
      return goTo(url, answered);
    },
    choose: async (membership) => {
      const answer = await ask({ type: 'choose-membership', membership });
      if (answer.ok) await redraw();
      // What was clicked is gone; the page says something else now.
      document.querySelector<HTMLElement>('h1')?.focus();
      return answer;
    },
  };
  return (
    <HoldPage
      url={url}
      verdict={verdict}
      guesses={asksMembership(policy) ? await loadGuesses() : []}
      lastGoverning={revisions[platform.id] ?? null}
      isExample={isExample}
      isPrivate={tab?.incognito ?? false}
      actions={actions}
    />
  );
}
