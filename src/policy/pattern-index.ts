import { matchesBeyondHost, type Pattern } from './pattern.ts';
import type { SiteUrl } from './url.ts';

type Entry<T> = { readonly pattern: Pattern; readonly value: T };

/** Patterns by host, so that a lookup walks the labels of one host, not the list. */
export type PatternIndex<T> = ReadonlyMap<string, readonly Entry<T>[]>;

/** Builds the index once per policy. */
export function buildIndex<T>(entries: Iterable<readonly [Pattern, T]>): PatternIndex<T> {
  const index = new Map<string, Entry<T>[]>();
  for (const [pattern, value] of entries) {
    const bucket = index.get(pattern.host);
    if (bucket) bucket.push({ pattern, value });
    else index.set(pattern.host, [{ pattern, value }]);
  }
  return index;
}

/** Every entry whose pattern covers the address, the most specific host first. */
export function lookup<T>(index: PatternIndex<T>, url: SiteUrl): Entry<T>[] {
  const found: Entry<T>[] = [];
  const collect = (host: string, exact: boolean) => {
    for (const entry of index.get(host) ?? []) {
      if (entry.pattern.subdomains !== exact && matchesBeyondHost(entry.pattern, url)) {
        found.push(entry);
      }
    }
  };
  collect(url.host, true);
  for (let host = url.host; ; ) {
    collect(host, false);
    if (host === '') return found;
    const dot = host.indexOf('.');
    host = dot < 0 ? '' : host.slice(dot + 1);
  }
}
