import browser from 'webextension-polyfill';
import { onAlarm } from './alarms.ts';
import { begin, followOrganisation, refresh, refreshAndLook } from './begin.ts';
import { listenToChecks } from './context-menu.ts';
import { endPrivate } from './decisions.ts';
import { keepParts } from './parts/load-part.ts';
import { queued } from './queued.ts';
import { receive } from './receive.ts';
import { listenToShortcut } from './tabs/banner-in-tab.ts';
import { followFarSites } from './tabs/follow-far-sites.ts';
import { listenToNavigation } from './tabs/navigation.ts';
import { listenToUpdates } from './update.ts';
import { welcomeNewcomer } from './welcome.ts';

// Everything is registered in the worker's first turn, so that any event can wake it.
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
browser.alarms.onAlarm.addListener(onAlarm);
// Not every browser has windows.
browser.windows?.onRemoved.addListener((id) => queued(() => endPrivate(id, Date.now())));
listenToNavigation();
followFarSites();
listenToChecks();
listenToShortcut();
listenToUpdates();
keepParts();
void begin();
