import * as v from 'valibot';
import type { Outcome } from './lib/outcome.ts';
import type { SiteYields } from './site-messages.ts';
import { membershipSchema, portableSettings } from './state/settings-schema.ts';

const nothing = v.object({});
const failed = v.object({ ok: v.literal(false), reason: v.string() });
const done = v.union([v.object({ ok: v.literal(true) }), failed]);

/** What only whole pages of ours may ask of the worker: what each message brings, and what comes back. */
export const pageMessages = {
  acknowledge: {
    brings: v.object({
      platform: v.string(),
      reason: v.nullable(v.pipe(v.string(), v.maxLength(200))),
      note: v.pipe(v.string(), v.maxLength(200)),
      /** In the asking tab alone, not in all. */
      onlyHere: v.optional(v.boolean(), false),
    }),
    answer: done,
  },
  revoke: { brings: v.object({ platform: v.string() }), answer: done },
  'choose-membership': { brings: v.object({ membership: membershipSchema }), answer: done },
  /** Whether a person whom nothing binds hears what others say. */
  'tell-of-others': { brings: v.object({ is: v.boolean() }), answer: done },
  'choose-language': { brings: v.object({ language: v.nullable(v.string()) }), answer: done },
  /** Ends every decision of this session, brings back every dismissed notice, forgets what governed when this person went on. */
  erase: { brings: nothing, answer: done },
  'load-settings': { brings: v.object(portableSettings), answer: done },
  /** Brings dismissed notices back, by the keys under which they are kept. */
  'show-again': { brings: v.object({ notices: v.array(v.string()) }), answer: done },
  /** The hold page found nothing to hold: make the browser's rules agree. */
  refresh: { brings: nothing, answer: done },
  /** The hold page was opened without a link: which one was this tab about to open? Empty where nobody saw it. */
  'which-link': {
    brings: nothing,
    answer: v.union([v.object({ ok: v.literal(true), link: v.string() }), failed]),
  },
} as const;

/** What our scripts inside a website's process may ask too. Their answers stand in site-messages.ts: no schema fits into such a script. */
export const siteMessages = {
  dismiss: { brings: v.object({ advisories: v.record(v.string(), v.number()) }) },
  /** Takes a dismissal of this page back. */
  undo: { brings: v.object({ advisories: v.record(v.string(), v.number()) }) },
  /** The person folds the notice to its tab on this platform, or shows it again. */
  fold: { brings: v.object({ is: v.boolean() }) },
  'open-options': { brings: nothing },
  /** Every advisory on the platform of the page. */
  'open-register': { brings: nothing },
  /** What the banner says here, where it does not lie ready. */
  notice: { brings: nothing },
  /** A person or page opens an app by a link: is it held? Where it is, its tab shows the hold page. */
  'open-native': { brings: v.object({ url: v.string() }) },
  /** Whether the page lets the banner be seen. */
  seen: { brings: v.object({ is: v.boolean() }) },
  /** The page's root and body are not shown at all: show the root, which shows the banner alone. */
  'show-root': { brings: nothing },
  /** A listed site inside a frame: does it stand apart from the page around it, as another platform? */
  framed: { brings: nothing },
} as const;

type PageMessages = typeof pageMessages;
type SiteMessages = typeof siteMessages;
type Messages = PageMessages & SiteMessages;

export type PageMessageName = keyof PageMessages;
export type MessageName = keyof Messages;

/** What a message brings along. */
export type Brought<N extends MessageName> = v.InferOutput<Messages[N]['brings']>;

/** The answer to one message: done, with what was asked for, or why not, in the browser's words. */
export type Answer<N extends MessageName> = N extends PageMessageName
  ? PageAnswer<N>
  : Outcome<N extends keyof SiteYields ? SiteYields[N] : object>;

export type PageAnswer<N extends PageMessageName> = v.InferOutput<PageMessages[N]['answer']>;

type Sent<M extends MessageName> = { [N in M]: { readonly type: N } & Brought<N> }[M];

/** A message as it is sent, of a page of ours or of a script inside a website's process. */
export type PageMessage = Sent<PageMessageName>;
export type SiteMessage = Sent<keyof SiteMessages>;
