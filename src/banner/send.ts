import { siteBrowser } from '../browser/site-browser.ts';
import type { SiteMessage } from '../messages.ts';

/** Sends a message to the worker; its answer is still to be parsed. */
export function send(message: SiteMessage): Promise<unknown> {
  return siteBrowser.runtime.sendMessage(message);
}
