import type { Browser } from 'webextension-polyfill';

declare const chrome: Browser;

/** The browser as scripts in websites have it: no polyfill fits into them, and both answer with promises in Manifest V3. */
export const siteBrowser: Browser = chrome;
