import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type Brought, type PageAnswer, type PageMessageName, pageMessages } from './messages.ts';

/** Asks the worker from a page of ours, and waits until it has acted. Rejects where it does not answer. */
export async function ask<N extends PageMessageName>(
  message: { readonly type: N } & Brought<N>,
): Promise<PageAnswer<N>> {
  const answer: unknown = await browser.runtime.sendMessage(message);
  const { answer: schema }: (typeof pageMessages)[N] = pageMessages[message.type];
  return v.parse(schema, answer);
}
