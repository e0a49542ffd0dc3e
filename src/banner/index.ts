import type { Browser } from 'webextension-polyfill';
import type { SiteMessage } from '../messages.ts';
import { openBanner } from './banner.ts';
import { type Notice, noticeKeys } from './notice.ts';

/** Firefox and Chromium both answer with promises under this name in Manifest V3. */
declare const chrome: Browser;

const send = (message: SiteMessage) => void chrome.runtime.sendMessage(message);

async function start(): Promise<void> {
  // Registered only where there is a notice, so the place for it is taken at once.
  const banner = openBanner(chrome.i18n.getMessage('banner_first', location.hostname));
  const keys = noticeKeys(location.hostname);
  const found = await chrome.storage.local.get(keys);
  const notice = keys.map((key) => found[key]).find((value) => value !== undefined);
  if (notice) banner.fill(notice as Notice, send);
  else banner.remove();
}

void start();
