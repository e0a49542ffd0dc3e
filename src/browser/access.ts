import browser from 'webextension-polyfill';

const origins = ['*://*/*'];

/** Whether the browser lets us act on websites; without it no rule and no banner works. */
export function mayActOnSites(): Promise<boolean> {
  return browser.permissions.contains({ origins });
}

/** Asks for it; only from a person's click. */
export function requestSites(): Promise<boolean> {
  return browser.permissions.request({ origins });
}
