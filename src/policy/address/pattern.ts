import { canonicalHost, type SiteUrl } from './url.ts';

/**
 * A WebExtension match pattern, `scheme://host/path`, extended by an optional
 * query glob. `*` in the path or query stands for any run of characters.
 *
 * Without a "?" the path glob is held against the path alone and any query
 * fits: `/join` matches `/join?a=1`. With a "?" the part behind it is held
 * against the whole query. Paths are case-sensitive; ports never matter.
 */
export type Pattern = {
  readonly text: string;
  readonly scheme: '*' | 'http' | 'https';
  /** Canonical host; empty stands for every host. */
  readonly host: string;
  /** True for `*.host`, which also covers the host itself. */
  readonly subdomains: boolean;
  readonly path: string;
  readonly query: string | null;
};

/** Reads a pattern. Throws an Error whose message says what is wrong and what to write instead. */
export function parsePattern(text: string): Pattern {
  const parts = /^([^:]*):\/\/([^/]*)(\/.*)?$/.exec(text);
  if (!parts) throw new Error(`"${text}" is not a pattern; write it like *://*.example.com/join/*`);
  const [, scheme, authority = '', rest] = parts;
  if (scheme !== '*' && scheme !== 'http' && scheme !== 'https') {
    throw new Error(`"${text}" starts with "${scheme}:"; use *, http or https`);
  }
  if (rest === undefined) throw new Error(`"${text}" has no path; end it with /*`);
  if (rest.includes('#')) throw new Error(`"${text}" has a fragment; patterns end before the "#"`);

  const subdomains = authority === '*' || authority.startsWith('*.');
  const named = subdomains ? authority.slice(2) : authority;
  const host = authority === '*' ? '' : canonicalHost(named);
  if (host === null || named.includes('*')) {
    throw new Error(
      `"${text}" names the host "${authority}"; write example.com or *.example.com, without a port`,
    );
  }
  const mark = rest.indexOf('?');
  return {
    text,
    scheme,
    host,
    subdomains,
    path: mark < 0 ? rest : rest.slice(0, mark),
    query: mark < 0 ? null : rest.slice(mark + 1),
  };
}

/** The hosts that a host lies below: `zoom.us` and `us` of `web.zoom.us`. */
export function parentsOf(host: string): string[] {
  const parents: string[] = [];
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
    parents.push(host.slice(dot + 1));
  }
  return parents;
}

/** Whether a pattern covers an address. */
export function matchesPattern(pattern: Pattern, url: SiteUrl): boolean {
  return (
    matchesHost(pattern, url.host) &&
    (pattern.scheme === '*' || pattern.scheme === url.scheme) &&
    matchesGlob(pattern.path, url.path) &&
    (pattern.query === null || matchesGlob(pattern.query, url.query))
  );
}

function matchesHost(pattern: Pattern, host: string): boolean {
  return (
    pattern.host === '' ||
    pattern.host === host ||
    (pattern.subdomains && host.endsWith(`.${pattern.host}`))
  );
}

/** Whole-string match in which `*` stands for any run; time is at most length × length. */
export function matchesGlob(glob: string, text: string): boolean {
  let g = 0;
  let t = 0;
  let starAt = -1;
  let resumeAt = 0;
  while (t < text.length) {
    if (g < glob.length && glob[g] === '*') {
      starAt = g++;
      resumeAt = t;
    } else if (g < glob.length && glob[g] === text[t]) {
      g++;
      t++;
    } else if (starAt >= 0) {
      g = starAt + 1;
      t = ++resumeAt;
    } else {
      return false;
    }
  }
  while (glob[g] === '*') g++;
  return g === glob.length;
}
