import { parseSiteUrl } from '../policy/address/url.ts';

/** The host and path of a held link, to show; its query and fragment are for the meeting alone. */
export function shownLink(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  const shown = `${parseSiteUrl(url) ? '' : protocol}${host}${pathname}`;
  return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown;
}
