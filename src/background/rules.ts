import type { DeclarativeNetRequest } from 'webextension-polyfill';
import type { Pattern } from '../policy/pattern.ts';
import type { Policy } from '../policy/policy.ts';
import type { Platform } from '../policy/schema.ts';

/**
 * A condition of the browser's own matcher that covers held links of one
 * platform: hosts in a list, and regular expressions of which each may be
 * tried alone or joined with the others.
 */
export type HoldCondition = {
  readonly requestDomains: readonly string[];
  readonly excludedRequestDomains: readonly string[];
  /** What the address looks like up to its path. */
  readonly before: string;
  readonly paths: readonly Path[];
  /** The query with its "?", as a regular expression. */
  readonly query: string;
};

/** As the list writes it, and as the browser's regular expression. */
type Path = { readonly glob: string; readonly regex: string };

const anyQuery = '(?:\\?[^#]*)?';

/**
 * Compiles patterns of a platform. Hosts that share their paths share a
 * condition; a host named without its subdomains gets one of its own, because
 * the browser's host lists always cover subdomains.
 */
export function holdConditions(
  platform: Platform,
  patterns: readonly Pattern[],
  policy: Policy,
): HoldCondition[] {
  const pathsOf = new Map<string, { pattern: Pattern; query: string; paths: Path[] }>();
  for (const pattern of patterns) {
    const query = queryRegex(pattern);
    const key = [pattern.scheme, pattern.subdomains, pattern.host, query].join(' ');
    const known = pathsOf.get(key);
    if (known) known.paths.push(pathOf(pattern));
    else pathsOf.set(key, { pattern, query, paths: [pathOf(pattern)] });
  }

  const groups = new Map<
    string,
    { hosts: string[]; before: string; query: string; paths: Path[] }
  >();
  for (const { pattern, query, paths } of pathsOf.values()) {
    const before = beforePath(pattern);
    const key = [before, query, ...paths.map((path) => path.regex)].join(' ');
    const group = groups.get(key);
    if (group) group.hosts.push(pattern.host);
    else groups.set(key, { hosts: [pattern.host], before, query, paths });
  }
  return [...groups.values()].map(({ hosts, before, query, paths }) => ({
    // Firefox does not take "zoom.us." for "zoom.us"; Chromium takes both.
    requestDomains: hosts.flatMap((host) => [host, `${host}.`]),
    excludedRequestDomains: hostsOfOthers(platform, hosts, policy).flatMap((host) => [
      host,
      `${host}.`,
    ]),
    before,
    query,
    paths,
  }));
}

/** Every page of these hosts: what is held where the browser takes no finer rule. */
export function wholeHosts(hosts: readonly string[]): DeclarativeNetRequest.RuleConditionType {
  return {
    regexFilter: `^(https?://[^?#]*)(${anyQuery})(#.*)?$`,
    isUrlFilterCaseSensitive: true,
    requestDomains: [...new Set(hosts)],
  };
}

/** The condition as the browser takes it, for some of its paths. */
export function browserCondition(
  condition: HoldCondition,
  paths: readonly Path[],
): DeclarativeNetRequest.RuleConditionType {
  return {
    regexFilter: holdRegex(condition, paths),
    isUrlFilterCaseSensitive: true,
    requestDomains: [...condition.requestDomains],
    ...(condition.excludedRequestDomains.length > 0 && {
      excludedRequestDomains: [...condition.excludedRequestDomains],
    }),
  };
}

/** Captures the address up to its query, the query with its "?", the fragment with its "#". */
export function holdRegex(condition: HoldCondition, paths: readonly Path[]): string {
  const before = `${condition.before}(?:${paths.map((path) => path.regex).join('|')})`;
  return `^(${before})(${condition.query})(#.*)?$`;
}

function beforePath(pattern: Pattern): string {
  const scheme = pattern.scheme === '*' ? 'https?' : pattern.scheme;
  const authority = pattern.subdomains
    ? '[^/?#]+'
    : `(?:[^/?#@]*@)?${escapeRegex(pattern.host)}\\.?(?::[0-9]+)?`;
  return `${scheme}://${authority}`;
}

function pathOf({ path, query }: Pattern): Path {
  return { glob: query === null ? path : `${path}?${query}`, regex: globRegex(path, '[^?#]*') };
}

function queryRegex({ query }: Pattern): string {
  return query === null ? anyQuery : `\\?${globRegex(query, '[^#]*')}`;
}

function globRegex(glob: string, any: string): string {
  return glob.split('*').map(escapeRegex).join(any);
}

function escapeRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Hosts below these that belong to another platform, or that this one excludes. */
function hostsOfOthers(
  platform: Platform,
  hosts: readonly string[],
  { list, patternsOf }: Policy,
): string[] {
  const below = list.platforms.flatMap((other) => {
    const { site, join, exclude } = patternsOf(other);
    const claimed = other === platform ? exclude : [...site, ...join];
    return claimed
      .map((pattern) => pattern.host)
      .filter((claim) => hosts.some((host) => claim.endsWith(`.${host}`)));
  });
  return [...new Set(below)];
}
