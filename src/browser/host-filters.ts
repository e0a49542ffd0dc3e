import { isFirefox } from './which-browser.ts';

/**
 * Navigations to a host and to all below it. Quirk (Chromium 156): reads every filter of the extension
 * anew with each listener, and takes a dot to stand before the whole host, so that one filter does.
 */
export function hostFilters(host: string): { hostEquals?: string; hostSuffix?: string }[] {
  const below = { hostSuffix: `.${host}` };
  return isFirefox() ? [{ hostEquals: host }, below] : [below];
}
