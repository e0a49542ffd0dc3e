import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { isObject } from '../lib/is-object.ts';
import type { Failed } from '../lib/outcome.ts';
import { reasonOf } from '../lib/reason.ts';
import {
  type Answer,
  type Brought,
  type MessageName,
  pageMessages,
  siteMessages,
} from '../messages.ts';
import {
  acknowledge,
  chooseLanguage,
  chooseMembership,
  dismiss,
  erase,
  fold,
  loadSettings,
  revoke,
  showAgain,
  tellOfOthers,
} from './decisions.ts';
import { applyAll } from './install/apply.ts';
import { queued } from './queued.ts';
import { askedIn } from './tabs/asked.ts';
import { showRoot } from './tabs/banner-in-tab.ts';
import { openNative } from './tabs/held-tabs.ts';
import { lookAtOpenTabs } from './tabs/navigation.ts';
import { noticeFor } from './tabs/notice-for.ts';
import { openRegister } from './tabs/open-register.ts';
import { noteSeen, standsApart } from './tabs/tampering.ts';

type Sender = Runtime.MessageSender;

/** What the answer to a message says beyond "done". */
type Yield<N extends MessageName> = Omit<Extract<Answer<N>, { ok: true }>, 'ok'>;

type Handlers = {
  readonly [N in MessageName]: (
    brought: Brought<N>,
    sender: Sender,
  ) => Promise<object extends Yield<N> ? void : Yield<N>>;
};

/** What a person does about notices in a private window reaches no disk: there it counts on its own page alone. */
function keptOutside<B>(act: (brought: B, sender: Sender) => Promise<void>) {
  return async (brought: B, sender: Sender): Promise<void> => {
    if (!sender.tab?.incognito) await act(brought, sender);
  };
}

const handlers: Handlers = {
  acknowledge: ({ onlyHere, ...decision }, { tab }) =>
    acknowledge(
      // Taken in a private window, it opens nothing outside.
      (onlyHere || tab?.incognito) && tab?.id !== undefined
        ? { ...decision, tab: tab.id }
        : decision,
      tab?.incognito ?? false,
      Date.now(),
    ),
  revoke: ({ platform }) => revoke(platform, Date.now()),
  'choose-membership': ({ membership }) => chooseMembership(membership).then(lookAtOpenTabs),
  'tell-of-others': ({ is }) => tellOfOthers(is),
  'choose-language': ({ language }) => chooseLanguage(language),
  erase: () => erase(Date.now()),
  'load-settings': (settings) => loadSettings(settings).then(lookAtOpenTabs),
  'show-again': ({ notices }) => showAgain(notices),
  refresh: applyAll,
  'which-link': async (_, { tab }) => ({ link: askedIn(tab?.id) }),
  dismiss: keptOutside(({ advisories }) => dismiss(advisories)),
  undo: keptOutside(({ advisories }) => showAgain(Object.keys(advisories))),
  fold: keptOutside(({ is }, { url = '' }) => fold(url, is)),
  'open-options': () => browser.runtime.openOptionsPage(),
  'open-register': (_, { url = '' }) => openRegister(url),
  notice: async (_, { url = '' }) => ({ notice: await noticeFor(url) }),
  'open-native': async ({ url }, { tab }) => ({ held: await openNative(url, tab?.id, Date.now()) }),
  seen: async ({ is }, sender) => {
    const { id, url = '' } = wholeTab(sender);
    if (id !== undefined) await noteSeen(is, id, url);
  },
  'show-root': async (_, sender) => {
    const { id } = wholeTab(sender);
    if (id !== undefined) await showRoot(id);
  },
  framed: async (_, { url = '', tab }) => ({ apart: await standsApart(url, tab?.url ?? '') }),
};

const messages = { ...pageMessages, ...siteMessages };

/** Answers our own pages and banners; to anyone else, and to anything malformed, nothing. */
export function receive(message: unknown, sender: Sender): Promise<object> | undefined {
  if (sender.id !== browser.runtime.id || !isObject(message)) return undefined;
  const { type } = message;
  if (!isName(type) || (type in pageMessages && !isOurPage(sender))) return undefined;
  return answerTo(type, message, sender);
}

function isName(type: unknown): type is MessageName {
  return typeof type === 'string' && Object.hasOwn(messages, type);
}

function answerTo<N extends MessageName>(
  name: N,
  message: object,
  sender: Sender,
): Promise<object> | undefined {
  const { brings }: (typeof messages)[N] = messages[name];
  const result = v.safeParse(brings, message);
  if (!result.success) return undefined;
  const act = async () => ({ ok: true, ...(await handlers[name](result.output, sender)) });
  return queued(act).catch((error): Failed => ({ ok: false, reason: reasonOf(error) }));
}

/** The tab of a whole page; none for a framed one, which does not speak for it. */
function wholeTab({ tab, frameId }: Sender): Partial<NonNullable<Sender['tab']>> {
  return (!frameId && tab) || {};
}

/** Whole pages, never framed ones; the browser may give the hold page a dynamic origin beside ours. */
function isOurPage({ url, frameId }: Sender): boolean {
  const origins = [self.location.origin, new URL(browser.runtime.getURL('')).origin];
  return url !== undefined && !frameId && origins.includes(new URL(url).origin);
}
