import { matchesGlob, type Pattern } from '../address/pattern.ts';
import { parseSiteUrl, type SiteUrl } from '../address/url.ts';
import type { Policy } from './policy.ts';

/** Why an address is not a listed one: the pattern that comes closest, and the first part that is another. */
export type Nearest = { readonly pattern: string; readonly differs: 'host' | 'path' | 'query' };

/** The nearest pattern of the lists, or null where not even a host is alike. */
export function nearestPattern(url: string, policy: Policy): Nearest | null {
  const site = parseSiteUrl(url);
  if (!site) return null;
  const patterns = policy.list.platforms.flatMap((platform) => {
    const { join, site: pages } = policy.patternsOf(platform);
    return [...join, ...pages];
  });
  const sameHost = patterns.filter((p) => coversHost(p, site));
  const samePath = sameHost.find((p) => matchesGlob(p.path, site.path));
  if (samePath) return { pattern: samePath.text, differs: 'query' };
  const [closest] = sameHost.sort((a, b) => sharedStart(b.path, site) - sharedStart(a.path, site));
  if (closest) return { pattern: closest.text, differs: 'path' };
  const alike = patterns.find((p) => p.host !== '' && ending(p.host) === ending(site.host));
  return alike ? { pattern: alike.text, differs: 'host' } : null;
}

function coversHost({ host, subdomains }: Pattern, site: SiteUrl): boolean {
  return host === site.host || (subdomains && site.host.endsWith(`.${host}`));
}

function sharedStart(path: string, site: SiteUrl): number {
  let length = 0;
  while (length < path.length && path[length] === site.path[length]) length++;
  return length;
}

/** The last two labels: enough to say that two hosts look alike. */
function ending(host: string): string {
  return host.split('.').slice(-2).join('.');
}
