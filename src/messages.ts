import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { reasons } from './state/acknowledgements.ts';
import { membershipSchema } from './state/settings.ts';

/** What only our own pages may ask of the worker. */
const pageMessages = [
  v.object({
    type: v.literal('acknowledge'),
    platform: v.string(),
    reason: v.nullable(v.picklist(reasons)),
  }),
  v.object({ type: v.literal('revoke'), platform: v.string() }),
  v.object({ type: v.literal('choose-membership'), membership: membershipSchema }),
  /** The hold page found nothing to hold: make the browser's rules agree. */
  v.object({ type: v.literal('refresh') }),
] as const;

/** What the banner, inside a website's process, may ask. */
const bannerMessages = [
  v.object({ type: v.literal('dismiss'), advisories: v.record(v.string(), v.number()) }),
  v.object({ type: v.literal('open-options') }),
] as const;

export const pageMessageSchema = v.variant('type', pageMessages);
export const bannerMessageSchema = v.variant('type', bannerMessages);

export type PageMessage = v.InferOutput<typeof pageMessageSchema>;
export type BannerMessage = v.InferOutput<typeof bannerMessageSchema>;

/** The worker's answer: done, or why not, in the browser's words. */
export type Answer = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Asks the worker and waits until it has acted. */
export async function ask(message: PageMessage): Promise<Answer> {
  return (await browser.runtime.sendMessage(message)) as Answer;
}
