import { matchesGlob, type Pattern, parsePattern } from '../../src/policy/address/pattern.ts';
import type { Built } from './contender.ts';

type Entry = { readonly pattern: Pattern; readonly index: number };

/** What one would write by hand: a Map of hosts, asked for each suffix of the address's host. */
export function buildMapWalk(patterns: readonly string[]): Built {
  const index = new Map<string, Entry[]>();
  for (let i = 0; i < patterns.length; i++) {
    const entry = { pattern: readPattern(patterns[i] as string), index: i };
    const entries = index.get(entry.pattern.host);
    if (entries) entries.push(entry);
    else index.set(entry.pattern.host, [entry]);
  }
  return {
    find: (url) => {
      const from = url.charCodeAt(4) === 115 ? 8 : 7;
      const to = hostEnd(url, from);
      const found: number[] = [];
      let suffix = url.slice(from, to);
      for (let whole = true; ; whole = false) {
        for (const { pattern, index: i } of index.get(suffix) ?? []) {
          if ((whole || pattern.subdomains) && fitsRest(pattern, url, to)) found.push(i);
        }
        const dot = suffix.indexOf('.');
        if (dot < 0) return found;
        suffix = suffix.slice(dot + 1);
      }
    },
  };
}

/** The same with a Set, for whole hosts alone. */
export function buildSuffixSet(patterns: readonly string[]): Built {
  const hosts = new Set(patterns.map((text) => readPattern(text).host));
  return {
    find: (url) => {
      const from = url.charCodeAt(4) === 115 ? 8 : 7;
      for (let suffix = url.slice(from, hostEnd(url, from)); ; ) {
        if (hosts.has(suffix)) return true;
        const dot = suffix.indexOf('.');
        if (dot < 0) return false;
        suffix = suffix.slice(dot + 1);
      }
    },
  };
}

/** `parsePattern` for the patterns of the corpus, which need no URL parser. */
function readPattern(text: string): Pattern {
  if (!text.startsWith('*://')) return parsePattern(text);
  const pathAt = text.indexOf('/', 4);
  const subdomains = text.startsWith('*.', 4);
  const mark = text.indexOf('?', pathAt);
  return {
    text,
    scheme: '*',
    host: text.slice(subdomains ? 6 : 4, pathAt),
    subdomains,
    path: text.slice(pathAt, mark < 0 ? text.length : mark),
    query: mark < 0 ? null : text.slice(mark + 1),
  };
}

function hostEnd(url: string, from: number): number {
  let to = from;
  for (; to < url.length; to++) {
    const char = url.charCodeAt(to);
    if (char === 47 || char === 63 || char === 35 || char === 58) break;
  }
  return to;
}

function fitsRest(pattern: Pattern, url: string, pathAt: number): boolean {
  if (pattern.path === '/*' && pattern.query === null) return true;
  const hash = url.indexOf('#', pathAt);
  const end = hash < 0 ? url.length : hash;
  const mark = url.indexOf('?', pathAt);
  const pathEnd = mark < 0 || mark > end ? end : mark;
  return (
    matchesGlob(pattern.path, url.slice(pathAt, pathEnd)) &&
    (pattern.query === null || matchesGlob(pattern.query, url.slice(pathEnd + 1, end)))
  );
}
