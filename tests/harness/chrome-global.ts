import type browserApi from 'webextension-polyfill';

declare global {
  /** In pages of the extension, in both browsers; page.evaluate runs there. */
  var chrome: typeof browserApi;
}
