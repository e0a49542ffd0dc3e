import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { reasonOf } from '../lib/reason.ts';
import {
  type Answer,
  type PageMessage,
  pageMessageSchema,
  type SiteMessage,
  siteMessageSchema,
} from '../messages.ts';
import {
  acknowledge,
  chooseLanguage,
  chooseMembership,
  dismiss,
  erase,
  loadSettings,
  revoke,
} from './decisions.ts';
import { applyAll } from './install/apply.ts';
import { queued } from './queued.ts';
import { askedIn } from './tabs/asked.ts';
import { showRoot } from './tabs/banner-in-tab.ts';
import { openNative } from './tabs/held-tabs.ts';
import { lookAtOpenTabs } from './tabs/navigation.ts';
import { noticeFor } from './tabs/notice-for.ts';
import { noteSeen, standsApart } from './tabs/tampering.ts';

/** Answers our own pages and banners; to anyone else, and to anything malformed, nothing. */
export function receive(
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<Answer> | undefined {
  const act = actionFor(message, sender);
  if (!act) return undefined;
  return queued(act).catch((error: unknown) => ({
    ok: false,
    reason: reasonOf(error),
  }));
}

type Action = () => Promise<Answer>;

const done: Answer = { ok: true };

function actionFor(message: unknown, sender: Runtime.MessageSender): Action | null {
  if (sender.id !== browser.runtime.id) return null;
  const fromSite = v.safeParse(siteMessageSchema, message);
  if (fromSite.success) return () => actOnSite(fromSite.output, sender);
  const fromPage = v.safeParse(pageMessageSchema, message);
  if (fromPage.success && isOurPage(sender)) return () => actOnPage(fromPage.output, sender);
  return null;
}

async function actOnPage(message: PageMessage, sender: Runtime.MessageSender): Promise<Answer> {
  switch (message.type) {
    case 'acknowledge':
      await acknowledge(message, sender.tab?.incognito ?? false, Date.now());
      return done;
    case 'revoke':
      await revoke(message.platform, Date.now());
      return done;
    case 'choose-membership':
      await chooseMembership(message.membership);
      await lookAtOpenTabs();
      return done;
    case 'choose-language':
      await chooseLanguage(message.language);
      return done;
    case 'erase':
      await erase(Date.now());
      return done;
    case 'load-settings':
      await loadSettings(message);
      await lookAtOpenTabs();
      return done;
    case 'refresh':
      await applyAll();
      return done;
    case 'which-link':
      return { ok: true, link: askedIn(sender.tab?.id) };
  }
}

async function actOnSite(message: SiteMessage, sender: Runtime.MessageSender): Promise<Answer> {
  const { id: tabId, url: pageUrl = '' } = sender.tab ?? {};
  switch (message.type) {
    case 'dismiss':
      await dismiss(message.advisories);
      return done;
    case 'open-options':
      await browser.runtime.openOptionsPage();
      return done;
    case 'notice':
      return { ok: true, notice: await noticeFor(sender.url ?? '') };
    case 'open-native':
      return openNative(message.url, tabId);
    case 'seen':
      if (tabId !== undefined && !sender.frameId) await noteSeen(message.is, tabId, pageUrl);
      return done;
    case 'show-root':
      if (tabId !== undefined && !sender.frameId) await showRoot(tabId);
      return done;
    case 'framed':
      return (await standsApart(sender.url ?? '', pageUrl)) ? done : { ok: false, reason: '' };
  }
}

/** Whole pages, never framed ones; the browser may give the hold page a dynamic origin beside ours. */
function isOurPage({ url, frameId }: Runtime.MessageSender): boolean {
  const origins = [self.location.origin, new URL(browser.runtime.getURL('')).origin];
  return url !== undefined && !frameId && origins.includes(new URL(url).origin);
}
