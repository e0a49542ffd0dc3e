import { parentsOf, parsePattern } from '../address/pattern.ts';
import type { PolicyList } from './schema.ts';

/** Hosts of a list's patterns, without those that lie below another: what covers a host covers them. */
export function hostsOf({ platforms }: PolicyList): string[] {
  const patterns = platforms.flatMap((p) => [...p.sitePatterns, ...p.joinPatterns]);
  const hosts = new Set(patterns.map((text) => parsePattern(text).host));
  return [...hosts].filter((host) => !parentsOf(host).some((above) => hosts.has(above))).sort();
}
