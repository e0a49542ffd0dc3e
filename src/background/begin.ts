import browser from 'webextension-polyfill';
import { begun } from '../state/begun.ts';
import { loadTranslator } from '../state/load-translator.ts';
import { setUpContextMenu } from './context-menu.ts';
import { endWhatIsOver } from './decisions.ts';
import { applyAll } from './install/apply.ts';
import { followManaged, hasAnswered } from './managed.ts';
import { queued } from './queued.ts';
import { showAccess } from './tabs/badge.ts';
import { lookAtOpenTabs } from './tabs/navigation.ts';
import { welcomeAsPolicySays } from './welcome.ts';

/** Brings all that the browser holds and shows for us in line with what is stored. */
export function refresh(): Promise<void> {
  return queued(async () => {
    // First, so that no fault below ends the days.
    await awaitNextDays();
    // Holding needs no words, so a fault among those stops no rule.
    await Promise.all([applyAll(), applyWords()]);
  });
}

async function applyWords(): Promise<void> {
  const t = await loadTranslator();
  await Promise.all([showAccess(t), setUpContextMenu(t)]);
}

/** Refreshes as above, and then judges again what is open. */
export async function refreshAndLook(): Promise<void> {
  await refresh();
  await lookAtOpenTabs();
}

/** Asks for the organisation's policy while the last one is in force. Quirk (Chromium 156): the answer takes seconds. */
export async function followOrganisation(): Promise<void> {
  if (!(await followManaged())) return;
  await refreshAndLook();
  await welcomeAsPolicySays();
}

let beginning: Promise<void> | null = null;

/** Sees to a start of the worker, and once after each to one of the browser or the extension: some send no event. */
export function begin(): Promise<void> {
  beginning ??= begun.read().then(async (already) => {
    await queued(() => endWhatIsOver(Date.now()));
    if (!already) {
      await refreshAndLook();
      await begun.write(true);
    }
    if (!(await hasAnswered())) await followOrganisation();
  });
  return beginning;
}

/** Has the browser wake the worker as each day begins, since exemptions begin and end with a day. */
async function awaitNextDays(): Promise<void> {
  const when = new Date().setHours(24, 0, 1, 0);
  await browser.alarms.create('next-day', { when, periodInMinutes: 24 * 60 });
}
