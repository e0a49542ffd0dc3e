import type { Browser } from 'webextension-polyfill';

declare const chrome: Browser;

/**
 * Runs on held join paths before anything of the page, where the browser's
 * rules saw no request because the site's own service worker answered.
 */
window.stop();
location.replace(`${chrome.runtime.getURL('hold.html')}?${location.href}`);
