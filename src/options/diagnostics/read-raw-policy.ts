import browser from 'webextension-polyfill';

/**
 * The organisation's policy as the browser hands it over; null where there is none. No page waits
 * for it. Quirk (Firefox 153): rejects where there is none. Quirk (Chromium 156): says {}, and after a start
 * takes seconds to answer.
 */
export async function readRawPolicy(): Promise<object | null> {
  const raw = await browser.storage.managed.get().catch(() => ({}));
  return Object.keys(raw).length > 0 ? raw : null;
}
