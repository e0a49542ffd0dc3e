import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import {
  type Answer,
  type BannerMessage,
  bannerMessageSchema,
  type PageMessage,
  pageMessageSchema,
} from '../messages.ts';
import { applyAll } from './apply.ts';
import { acknowledge, chooseMembership, dismiss, revoke } from './decisions.ts';
import { inTurn } from './in-turn.ts';

/** Answers our own pages and banners; to anyone else, and to anything malformed, nothing. */
export function receive(
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<Answer> | undefined {
  const act = actionFor(message, sender);
  if (!act) return undefined;
  return inTurn(act).then(
    () => ({ ok: true }),
    (error: unknown) => ({
      ok: false,
      reason: error instanceof Error ? error.message : String(error),
    }),
  );
}

function actionFor(message: unknown, sender: Runtime.MessageSender): (() => Promise<void>) | null {
  if (sender.id !== browser.runtime.id) return null;
  const forBanner = v.safeParse(bannerMessageSchema, message);
  if (forBanner.success) return () => actOnBanner(forBanner.output);
  const forPage = v.safeParse(pageMessageSchema, message);
  if (forPage.success && isOurPage(sender)) return () => actOnPage(forPage.output);
  return null;
}

function actOnPage(message: PageMessage): Promise<void> {
  switch (message.type) {
    case 'acknowledge':
      return acknowledge(message.platform, message.reason, Date.now());
    case 'revoke':
      return revoke(message.platform, Date.now());
    case 'choose-membership':
      return chooseMembership(message.membership);
    case 'refresh':
      return applyAll();
  }
}

async function actOnBanner(message: BannerMessage): Promise<void> {
  switch (message.type) {
    case 'dismiss':
      return dismiss(message.advisories);
    case 'open-options':
      return browser.runtime.openOptionsPage();
  }
}

/** Our pages go by two origins where the browser gives the hold page a dynamic one. */
function isOurPage(sender: Runtime.MessageSender): boolean {
  const origins = [self.location.origin, new URL(browser.runtime.getURL('')).origin];
  return sender.url !== undefined && origins.includes(new URL(sender.url).origin);
}
