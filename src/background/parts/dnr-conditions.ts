import type { DeclarativeNetRequest } from 'webextension-polyfill';
import { isFirefox } from '../../browser/which-browser.ts';
import { memoize } from '../../lib/memoize.ts';
import { type Pattern, parentsOf } from '../../policy/address/pattern.ts';
import type { Platform, PolicyList } from '../../policy/list/schema.ts';
import type { Policy } from '../../policy/verdict/policy.ts';

/**
 * A condition of the browser's own matcher that covers held links of some
 * platforms: hosts in a list, and regular expressions of which each may be
 * tried alone or joined with the others.
 */
export type HoldCondition = {
  readonly platforms: readonly Platform['id'][];
  readonly requestDomains: readonly string[];
  readonly excludedRequestDomains: readonly string[];
  /** What the address looks like up to its path. */
  readonly before: string;
  readonly paths: readonly HoldPath[];
  /** The query with its "?", as a regular expression. */
  readonly query: string;
};

/** A path as the list writes it, and as the browser's regular expression. */
type HoldPath = { readonly glob: string; readonly regex: string };

const anyQuery = '(?:\\?[^#]*)?';

/** A host of a platform, and what its patterns there have in common. */
type HostRules = {
  readonly platform: Platform['id'];
  readonly host: string;
  readonly before: string;
  readonly query: string;
  readonly paths: HoldPath[];
};

/**
 * Compiles patterns of platforms. Hosts that share their paths share a
 * condition, whichever platform they are of; a host named without its subdomains
 * gets one of its own, because the browser's host lists always cover subdomains.
 */
export function holdConditions(
  patternsOf: ReadonlyMap<Platform, readonly Pattern[]>,
  policy: Policy,
): HoldCondition[] {
  if (patternsOf.size === 0) return [];
  const below = belowIn.get(policy.list) ?? hostsBelow(policy);
  belowIn.set(policy.list, below);
  const groups = new Map<string, { hosts: HostRules[]; excluded: Set<string> }>();
  for (const [platform, patterns] of patternsOf) {
    for (const one of hostRules(platform, patterns)) {
      const excluded = below(one.host, platform);
      // A host that one platform leaves out may be held by another: they share no condition.
      const apart = excluded.length > 0 ? platform.id : '';
      const key = [apart, one.before, one.query, ...one.paths.map((p) => p.regex)].join(' ');
      const group = groups.get(key) ?? { hosts: [], excluded: new Set() };
      groups.set(key, group);
      group.hosts.push(one);
      for (const host of excluded) group.excluded.add(host);
    }
  }
  return [...groups.values()].flatMap(({ hosts, excluded }) => {
    const [first] = hosts;
    if (!first) return [];
    const { before, query, paths } = first;
    // Quirk (Firefox 153): "zoom.us." is not taken for "zoom.us".
    const dotted = (names: readonly string[]) =>
      isFirefox() ? names.flatMap((host) => [host, `${host}.`]) : names;
    return {
      platforms: [...new Set(hosts.map((one) => one.platform))],
      requestDomains: dotted(hosts.map((one) => one.host)),
      excludedRequestDomains: dotted([...excluded]),
      before,
      query,
      paths,
    };
  });
}

function hostRules(platform: Platform, patterns: readonly Pattern[]): HostRules[] {
  const found = new Map<string, HostRules>();
  for (const pattern of patterns) {
    const { scheme, subdomains, host } = pattern;
    const query = queryRegex(pattern);
    const key = [scheme, subdomains, host, query].join(' ');
    const known = found.get(key);
    if (known) known.paths.push(holdPathOf(pattern));
    else {
      const paths = [holdPathOf(pattern)];
      found.set(key, { platform: platform.id, host, before: beforePath(pattern), query, paths });
    }
  }
  return [...found.values()];
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
  paths: readonly HoldPath[],
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
export function holdRegex(condition: HoldCondition, paths: readonly HoldPath[]): string {
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

function holdPathOf({ path, query }: Pattern): HoldPath {
  return { glob: query === null ? path : `${path}?${query}`, regex: pathRegex(path) };
}

function queryRegex({ query }: Pattern): string {
  return query === null ? anyQuery : `\\?${globRegex(query, '[^#]*')}`;
}

/** A catalogue has one path on very many hosts. */
const pathRegex = memoize((glob: string) => globRegex(glob, '[^?#]*'));

function globRegex(glob: string, any: string): string {
  return glob.split('*').map(escapeRegex).join(any);
}

function escapeRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Worked out once for each list, since no level changes it. */
const belowIn = new WeakMap<PolicyList, ReturnType<typeof hostsBelow>>();

/** Says which hosts below one belong to another platform, or are excluded by its own. */
function hostsBelow({ list, patternsOf }: Policy): (host: string, of: Platform) => string[] {
  const named = new Set<string>();
  const each = (see: (host: string, by: Platform, excludes: boolean) => void) => {
    for (const by of list.platforms) {
      const { site, join, exclude } = patternsOf(by);
      for (const { host } of site) see(host, by, false);
      for (const { host } of join) see(host, by, false);
      for (const { host } of exclude) see(host, by, true);
    }
  };
  each((host) => named.add(host));
  const below = new Map<string, { host: string; by: Platform; excludes: boolean }[]>();
  each((host, by, excludes) => {
    for (const above of parentsOf(host)) {
      if (!named.has(above)) continue;
      const claims = below.get(above) ?? [];
      below.set(above, claims);
      claims.push({ host, by, excludes });
    }
  });
  return (host, of) =>
    (below.get(host) ?? [])
      .filter((claim) => (claim.excludes ? claim.by === of : claim.by !== of))
      .map((claim) => claim.host);
}
