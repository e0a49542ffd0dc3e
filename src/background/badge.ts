import browser from 'webextension-polyfill';
import { judge } from '../policy/judge.ts';
import type { Policy } from '../policy/policy.ts';
import { mayActOnSites } from '../state/access.ts';
import { hiddenTabs } from '../state/hidden-tabs.ts';
import type { Translator } from '../ui/i18n.ts';
import { statement } from '../ui/words.ts';

const blue = '#1b3a6b';
const amber = '#8a5a00';

/** Counts, on a listed page's toolbar button, the advisories that govern this person. */
export async function showBadge(
  tabId: number,
  url: string,
  policy: Policy,
  t: Translator,
): Promise<void> {
  const verdict = judge(url, policy);
  const lead = verdict.platform && verdict.governing[0];
  if ((await hiddenTabs.read())[tabId] === url) return showHidden(tabId, t);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: lead ? String(verdict.governing.length) : null }),
    browser.action.setTitle({
      tabId,
      title: lead ? statement(t, lead, verdict.platform.name) : t.say('extensionName'),
    }),
    browser.action.setBadgeBackgroundColor({ tabId, color: blue }),
  ]);
}

async function showHidden(tabId: number, t: Translator): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '!' }),
    browser.action.setTitle({ tabId, title: t.say('hidesNotice') }),
    browser.action.setBadgeBackgroundColor({ tabId, color: amber }),
  ]);
}

/** On every tab, while the browser lets us act on no website. */
export async function showAccess(t: Translator): Promise<void> {
  const granted = await mayActOnSites();
  await Promise.all([
    browser.action.setBadgeText({ text: granted ? '' : '!' }),
    browser.action.setBadgeBackgroundColor({ color: granted ? blue : amber }),
    browser.action.setTitle({ title: granted ? t.say('extensionName') : t.say('unprotected') }),
  ]);
}
