import type { Browser } from 'webextension-polyfill';
import type { BannerMessage } from '../messages.ts';
import { showBanner } from './banner.ts';
import { type Notice, noticeKeys } from './notice.ts';

declare const chrome: Browser;

/** Firefox and Chromium both answer with promises under this name in Manifest V3. */
const send = (message: BannerMessage) => void chrome.runtime.sendMessage(message);

async function start(): Promise<void> {
  const keys = noticeKeys(location.hostname);
  const found = await chrome.storage.local.get(keys);
  const notice = keys.map((key) => found[key]).find((value) => value !== undefined);
  if (notice) showBanner(notice as Notice, send);
}

void start();
