import type { Outcome } from '../lib/outcome.ts';
import { parseSiteUrl } from '../policy/address/url.ts';

/** Whether a link opens an app beside the page, which stays. */
export function opensApp(url: string): boolean {
  return parseSiteUrl(url) === null;
}

let launched = false;

/** Goes to a link once the worker has `opened` the way. An app is opened only once, however often the page is drawn. */
export function goTo(url: string, opened: Outcome): Outcome {
  if (opened.ok && !launched) location.replace(url);
  launched = opensApp(url);
  return opened;
}
