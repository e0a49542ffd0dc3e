import type { Browser } from 'webextension-polyfill';
import type { SiteMessage } from '../messages.ts';

/** Firefox and Chromium both answer with promises under this name in Manifest V3. */
declare const chrome: Browser;

/** Sends a message to the worker; its answer is still to be parsed. */
export function send(message: SiteMessage): Promise<unknown> {
  return chrome.runtime.sendMessage(message);
}
