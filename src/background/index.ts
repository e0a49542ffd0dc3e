import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { loadTranslator } from '../state/load-translator.ts';
import { stored } from '../state/storage.ts';
import { applyAll } from './apply.ts';
import { showAccess } from './badge.ts';
import { listenToShortcut } from './banners.ts';
import { listenToChecks, setUpMenu } from './checks.ts';
import { acknowledgementEnds, endExpired } from './decisions.ts';
import { followFarSites } from './far-sites.ts';
import { inTurn } from './in-turn.ts';
import { followManaged, hasAnswered } from './managed.ts';
import { listenToNavigation, lookAgain, lookAtOpenTabs } from './navigation.ts';
import { keepParts } from './parts.ts';
import { receive } from './receive.ts';
import { listenToUpdates } from './update.ts';
import { welcomeAsPolicySays, welcomeNewcomer } from './welcome.ts';

// Everything is registered in the worker's first turn, so that any event can wake it.
const refresh = () =>
  inTurn(async () => {
    const t = await loadTranslator();
    await Promise.all([applyAll(), showAccess(t), setUpMenu(t)]);
    await awaitNextDay();
  });

const refreshAndLook = async () => {
  await refresh();
  await lookAtOpenTabs();
};

/** Asked behind what is already in force: Chromium takes seconds to say. */
const followOrganisation = async () => {
  if (!(await followManaged())) return;
  await refreshAndLook();
  await welcomeAsPolicySays();
};

/** Once after each start of the browser or of the extension, of which some send no event. */
const begun = stored('session', 'begun', v.boolean(), false);

let beginning: Promise<void> | null = null;

const begin = () => {
  beginning ??= begun.read().then(async (already) => {
    if (!already) {
      await refreshAndLook();
      await begun.write(true);
    }
    if (!(await hasAnswered())) await followOrganisation();
  });
  return beginning;
};

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  await begin();
  if (reason === 'install') await welcomeNewcomer();
});
browser.runtime.onStartup.addListener(begin);
browser.permissions.onAdded.addListener(refreshAndLook);
browser.permissions.onRemoved.addListener(refresh);
browser.runtime.onMessage.addListener(receive);
browser.storage.onChanged.addListener(async (_changes, area) => {
  if (area === 'managed') await followOrganisation();
});
browser.alarms.onAlarm.addListener(async ({ name }) => {
  if (name === acknowledgementEnds) await inTurn(() => endExpired(Date.now()));
  // Exemptions begin and end with a day, and so may the policy itself.
  else await Promise.all([refreshAndLook(), followOrganisation()]);
});
listenToNavigation();
followFarSites(lookAgain, lookAtOpenTabs);
listenToChecks();
listenToShortcut();
listenToUpdates();
keepParts();
void begin();

async function awaitNextDay(): Promise<void> {
  await browser.alarms.create('next-day', { when: new Date().setHours(24, 0, 1, 0) });
}
