import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Notice } from './state/notice.ts';
import { membershipSchema, portableSettings } from './state/settings-schema.ts';

/** What only our own pages may ask of the worker. */
const pageMessages = [
  v.object({
    type: v.literal('acknowledge'),
    platform: v.string(),
    reason: v.nullable(v.pipe(v.string(), v.maxLength(200))),
    note: v.pipe(v.string(), v.maxLength(200)),
  }),
  v.object({ type: v.literal('revoke'), platform: v.string() }),
  v.object({ type: v.literal('choose-membership'), membership: membershipSchema }),
  v.object({ type: v.literal('choose-language'), language: v.nullable(v.string()) }),
  /** Ends every decision of this session, brings back every dismissed notice, forgets what governed when this person went on. */
  v.object({ type: v.literal('erase') }),
  v.object({ type: v.literal('load-settings'), ...portableSettings }),
  /** The hold page found nothing to hold: make the browser's rules agree. */
  v.object({ type: v.literal('refresh') }),
  /** The hold page was opened without a link: which one was this tab about to open? */
  v.object({ type: v.literal('which-link') }),
] as const;

/** What our scripts inside a website's process may ask. */
const siteMessages = [
  v.object({ type: v.literal('dismiss'), advisories: v.record(v.string(), v.number()) }),
  v.object({ type: v.literal('open-options') }),
  /** What the banner says here, where it does not lie ready. */
  v.object({ type: v.literal('notice') }),
  /** A person or page opens an app by a link: answered with ok where nothing holds it. */
  v.object({ type: v.literal('open-native'), url: v.string() }),
  /** Whether the page lets the banner be seen. */
  v.object({ type: v.literal('seen'), is: v.boolean() }),
  /** The page's root and body are not shown at all: show the root, which shows the banner alone. */
  v.object({ type: v.literal('show-root') }),
  /** A listed site inside a frame: answered with ok where the page around it is not the same platform. */
  v.object({ type: v.literal('framed') }),
] as const;

export const pageMessageSchema = v.union(pageMessages);
export const siteMessageSchema = v.union(siteMessages);

export type PageMessage = v.InferOutput<typeof pageMessageSchema>;
export type SiteMessage = v.InferOutput<typeof siteMessageSchema>;

/** What the worker tells the banner of a tab. */
export type TabMessage = {
  /** Into the banner by the keyboard and back; show what is stored now; stay away from here. */
  readonly type: 'jump' | 'show' | 'leave';
};

/** The worker's answer: done, with what was asked for, or why not, in the browser's words. */
export type Answer =
  | { readonly ok: true; readonly link?: string; readonly notice?: Notice | null }
  | { readonly ok: false; readonly reason: string };

/** Asks the worker and waits until it has acted. */
export async function ask(message: PageMessage): Promise<Answer> {
  return (await browser.runtime.sendMessage(message)) as Answer;
}
