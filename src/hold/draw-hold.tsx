import type { ComponentChild } from 'preact';
import { ask } from '../ask.ts';
import { readAhead } from '../lib/read-ahead.ts';
import { readHeldLink } from '../policy/verdict/held-link.ts';
import { asksMembership } from '../policy/verdict/policy.ts';
import { acknowledgements, runningFor } from '../state/acknowledgements.ts';
import { lastGoverning } from '../state/last-governing.ts';
import { refusedRules } from '../state/refused-rules.ts';
import type { Surroundings } from '../ui/context.ts';
import { loadGuesses } from '../ui/load-guesses.ts';
import { findLink } from './find-link.ts';
import { FramedNotice } from './framed-notice.tsx';
import { goTo, opensApp } from './go-to.ts';
import { AppOpened, HoldPage, NoLink } from './hold-page.tsx';
import { leave } from './leave.ts';
import { viewOf } from './view.ts';

/** What is kept about held links; asked for before the policy, which the page waits for longest. */
const readRemembered = readAhead(async () => {
  const [refused, decisions, revisions] = await Promise.all([
    refusedRules.read(),
    acknowledgements.read(),
    lastGoverning.read(),
  ]);
  return { wholeSites: refused.map((rule) => rule.platform), decisions, revisions };
});

/** Draws the page for the link in its address, or goes there where nothing holds it. */
export async function drawHold(
  { t, policy }: Surroundings,
  redraw: () => Promise<void>,
): Promise<ComponentChild> {
  const { wholeSites, decisions, revisions } = await readRemembered();
  const held = readHeldLink(location.href, policy, wholeSites);
  const goesOnTo = (id: string) => runningFor(id, decisions, Date.now()) !== null;
  const view = viewOf(held, window.top !== window.self, goesOnTo);
  if (view.is === 'no-link') {
    if (!/[?#]/.test(location.href)) await findLink(policy);
    document.title = t.say('hold_unlisted_title');
    return <NoLink />;
  }
  const { url, verdict } = view.link;
  if (view.is === 'framed') return <FramedNotice verdict={verdict} />;
  const { platform } = verdict;
  if (view.is === 'open') {
    goTo(url, await ask({ type: 'refresh' }));
    return opensApp(url) ? <AppOpened platform={platform} /> : null;
  }
  document.title = t.say('hold_title', platform.name);
  const guesses = asksMembership(policy) ? await loadGuesses() : [];
  return (
    <HoldPage
      url={url}
      verdict={verdict}
      guesses={guesses}
      lastGoverning={revisions[platform.id] ?? null}
      actions={{
        leave,
        goOn: async (reason, note) =>
          goTo(url, await ask({ type: 'acknowledge', platform: platform.id, reason, note })),
        choose: async (membership) => {
          const answer = await ask({ type: 'choose-membership', membership });
          if (answer.ok) await redraw();
          return answer;
        },
      }}
    />
  );
}
