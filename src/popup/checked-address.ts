import { holdFile } from '../page-files.ts';
import { parseSiteUrl } from '../policy/address/url.ts';
import { readHeldLink } from '../policy/verdict/held-link.ts';
import type { Policy } from '../policy/verdict/policy.ts';

/**
 * The address that the popup speaks of, or null where there is none. Opened in a tab of its own to
 * check a link, it has that link behind its "?". Else it is the website in the active tab and, where
 * that tab shows the hold page, the link that is held.
 */
export function checkedAddress(
  popupAddress: string,
  tabAddress: string,
  policy: Policy,
): string | null {
  const [, link] = /^[^?#]*\?(.+)/s.exec(popupAddress) ?? [];
  if (link !== undefined) return URL.canParse(link) ? link : null;
  if (parseSiteUrl(tabAddress)) return tabAddress;
  if (!isHoldPage(tabAddress)) return null;
  const held = readHeldLink(tabAddress, policy);
  return held.is === 'no-link' ? null : held.url;
}

/** Takes the hold page under any extension's origin: the browser may give ours a dynamic one. */
function isHoldPage(address: string): boolean {
  const [, path = ''] = /^[a-z]+-extension:\/\/[^/]+(\/[^?#]*)[?#]/.exec(address) ?? [];
  return path === holdFile;
}

/** The text that the popup was opened in a tab to check, behind the "#" of its address; mostly empty. */
export function pastedText(popupAddress: string): string {
  const [, pasted = ''] = /^[^?#]*#(.*)/s.exec(popupAddress) ?? [];
  try {
    return decodeURIComponent(pasted);
  } catch {
    return '';
  }
}
