import browser from 'webextension-polyfill';

/**
 * The organisation's policy as the browser hands it over; null where there is
 * none, for which Firefox rejects and Chromium says {}. After a start Chromium
 * takes seconds to answer, so no page waits for it.
 */
export async function readRawPolicy(): Promise<object | null> {
  const raw = await browser.storage.managed.get().catch(() => ({}));
  return Object.keys(raw).length > 0 ? raw : null;
}
