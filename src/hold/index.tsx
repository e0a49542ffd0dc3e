import browser from 'webextension-polyfill';
import { type Answer, ask } from '../messages.ts';
import { acknowledgements } from '../state/acknowledgements.ts';
import { openPage } from '../ui/page.tsx';
import { readHeldLink } from './held-link.ts';
import { type HoldActions, HoldPage, NoLink } from './hold-page.tsx';

function failureOf(answer: Answer): string | null {
  return answer.ok ? null : answer.reason;
}

async function leave(): Promise<void> {
  if (history.length > 1) {
    history.back();
    return;
  }
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

const redraw = await openPage(async ({ t, policy }) => {
  const link = readHeldLink(location.href, policy);
  if (link.is === 'no-link') {
    document.title = t.say('hold_unlisted_title');
    return <NoLink />;
  }
  const goTo = (answer: Answer) => {
    if (answer.ok) location.replace(link.url);
    return failureOf(answer);
  };
  if (link.is === 'free') {
    goTo(await ask({ type: 'refresh' }));
    return null;
  }
  const { platform } = link.verdict;
  const running = (await acknowledgements.read()).some(
    (a) => a.platform === platform.id && a.until > Date.now(),
  );
  if (running && link.verdict.level === 'acknowledge') {
    goTo(await ask({ type: 'refresh' }));
    return null;
  }
  document.title = t.say('hold_title', platform.name);
  const actions: HoldActions = {
    leave,
    goOn: async (reason) => goTo(await ask({ type: 'acknowledge', platform: platform.id, reason })),
    choose: async (membership) => {
      const answer = await ask({ type: 'choose-membership', membership });
      if (answer.ok) await redraw();
      return failureOf(answer);
    },
    openOptions: () => browser.runtime.openOptionsPage(),
  };
  return <HoldPage url={link.url} verdict={link.verdict} actions={actions} />;
});
document.querySelector<HTMLElement>('h1')?.focus();
addEventListener('hashchange', () => redraw());
// A decision taken in another tab frees this one too.
browser.storage.onChanged.addListener((changes) => {
  if ('acknowledgements' in changes || 'settings' in changes) void redraw();
});
