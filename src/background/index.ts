import browser from 'webextension-polyfill';
import { loadTranslator } from '../ui/language.ts';
import { applyAll } from './apply.ts';
import { showAccess } from './badge.ts';
import { endExpired } from './decisions.ts';
import { inTurn } from './in-turn.ts';
import { listenToNavigation, lookAtOpenTabs } from './navigation.ts';
import { receive } from './receive.ts';

// Everything is registered in the worker's first turn, so that any event can wake it.
const refresh = () =>
  inTurn(async () => {
    await Promise.all([applyAll(), showAccess(await loadTranslator())]);
  });

// Never after an update: it ends acknowledgements, and a meeting may be under way.
browser.runtime.onInstalled.addListener(async ({ reason }) => {
  await refresh();
  if (reason === 'install') await lookAtOpenTabs();
});
browser.runtime.onStartup.addListener(refresh);
browser.permissions.onAdded.addListener(async () => {
  await refresh();
  await lookAtOpenTabs();
});
browser.permissions.onRemoved.addListener(refresh);
browser.runtime.onMessage.addListener(receive);
browser.alarms.onAlarm.addListener(() => inTurn(() => endExpired(Date.now())));
listenToNavigation();
