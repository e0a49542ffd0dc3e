import type { DeclarativeNetRequest } from 'webextension-polyfill';
import { heldPatterns } from '../policy/judge.ts';
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
  /** Paths, each with its query where the pattern names one. */
  readonly paths: readonly Path[];
};

/** As the list writes it, and as the browser's regular expression. */
type Path = { readonly glob: string; readonly regex: string };

/**
 * Compiles the patterns of a platform whose links are held. Hosts that share their paths share a
 * condition; a host named without its subdomains gets one of its own, because
 * the browser's host lists always cover subdomains.
 */
export function holdConditions(platform: Platform, policy: Policy): HoldCondition[] {
  const pathsOf = new Map<string, { pattern: Pattern; paths: Path[] }>();
  for (const pattern of heldPatterns(platform, policy)) {
    const key = `${pattern.scheme} ${pattern.subdomains} ${pattern.host}`;
    const known = pathsOf.get(key);
    if (known) known.paths.push(pathOf(pattern));
    else pathsOf.set(key, { pattern, paths: [pathOf(pattern)] });
  }

  const groups = new Map<string, { hosts: string[]; before: string; paths: Path[] }>();
  for (const { pattern, paths } of pathsOf.values()) {
    const before = beforePath(pattern);
    const key = [before, ...paths.map((path) => path.regex)].join(' ');
    const group = groups.get(key);
    if (group) group.hosts.push(pattern.host);
    else groups.set(key, { hosts: [pattern.host], before, paths });
  }
  return [...groups.values()].map(({ hosts, before, paths }) => ({
    // Firefox does not take "zoom.us." for "zoom.us"; Chromium takes both.
    requestDomains: hosts.flatMap((host) => [host, `${host}.`]),
    excludedRequestDomains: hostsOfOthers(platform, hosts, policy).flatMap((host) => [
      host,
      `${host}.`,
    ]),
    before,
    paths,
  }));
}

/** Every page of these hosts: what is held where the browser takes no finer rule. */
export function wholeHosts(hosts: readonly string[]): DeclarativeNetRequest.RuleConditionType {
  return {
    regexFilter: '^(https?://[^#]*)(#.*)?$',
    isUrlFilterCaseSensitive: true,
    requestDomains: [...new Set(hosts)],
  };
}

/** The condition as the browser takes it, for some of its paths. */
export function browserCondition(
  condition: HoldCondition,
  paths: readonly Path[] = condition.paths,
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

/** Captures the address up to its fragment, then the fragment with its "#". */
export function holdRegex(condition: HoldCondition, paths: readonly Path[]): string {
  return `^(${condition.before}(?:${paths.map((path) => path.regex).join('|')}))(#.*)?$`;
}

function beforePath(pattern: Pattern): string {
  const scheme = pattern.scheme === '*' ? 'https?' : pattern.scheme;
  const authority = pattern.subdomains
    ? '[^/?#]+'
    : `(?:[^/?#@]*@)?${escapeRegex(pattern.host)}\\.?(?::[0-9]+)?`;
  return `${scheme}://${authority}`;
}

function pathOf({ path, query }: Pattern): Path {
  const regex = globRegex(path, '[^?#]*');
  return query === null
    ? { glob: path, regex: `${regex}(?:\\?[^#]*)?` }
    : { glob: `${path}?${query}`, regex: `${regex}\\?${globRegex(query, '[^#]*')}` };
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
  { patternsOf }: Policy,
): string[] {
  const below = [...patternsOf].flatMap(([other, { site, join, exclude }]) => {
    const claimed = other === platform ? exclude : [...site, ...join];
    return claimed
      .map((pattern) => pattern.host)
      .filter((claim) => hosts.some((host) => claim.endsWith(`.${host}`)));
  });
  return [...new Set(below)];
}
