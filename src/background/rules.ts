import type { DeclarativeNetRequest } from 'webextension-polyfill';
import type { Pattern } from '../policy/pattern.ts';
import type { Policy } from '../policy/policy.ts';
import type { Platform } from '../policy/schema.ts';

/**
 * A condition of the browser's own matcher that covers join links of one
 * platform: hosts in a list, and regular expressions of which each may be
 * tried alone or joined with the others.
 */
export type HoldCondition = {
  readonly requestDomains: readonly string[];
  readonly excludedRequestDomains: readonly string[];
  /** What the address looks like up to its path. */
  readonly before: string;
  /** Paths, each with its query where the pattern names one. */
  readonly paths: readonly string[];
};

/**
 * Compiles a platform's join patterns. Hosts that share their paths share a
 * condition; a host named without its subdomains gets one of its own, because
 * the browser's host lists always cover subdomains.
 */
export function holdConditions(platform: Platform, policy: Policy): HoldCondition[] {
  const pathsOf = new Map<string, { pattern: Pattern; paths: string[] }>();
  for (const pattern of policy.patternsOf.get(platform)?.join ?? []) {
    const key = `${pattern.scheme} ${pattern.subdomains} ${pattern.host}`;
    const known = pathsOf.get(key);
    if (known) known.paths.push(pathRegex(pattern));
    else pathsOf.set(key, { pattern, paths: [pathRegex(pattern)] });
  }

  const groups = new Map<string, { hosts: string[]; before: string; paths: string[] }>();
  for (const { pattern, paths } of pathsOf.values()) {
    const before = beforePath(pattern);
    const key = [before, ...paths].join(' ');
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

/** The condition as the browser takes it, for some of its paths. */
export function browserCondition(
  condition: HoldCondition,
  paths: readonly string[] = condition.paths,
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
export function holdRegex(condition: HoldCondition, paths: readonly string[]): string {
  return `^(${condition.before}(?:${paths.join('|')}))(#.*)?$`;
}

function beforePath(pattern: Pattern): string {
  const scheme = pattern.scheme === '*' ? 'https?' : pattern.scheme;
  const authority = pattern.subdomains
    ? '[^/?#]+'
    : `(?:[^/?#@]*@)?${escapeRegex(pattern.host)}\\.?(?::[0-9]+)?`;
  return `${scheme}://${authority}`;
}

function pathRegex(pattern: Pattern): string {
  const path = globRegex(pattern.path, '[^?#]*');
  return pattern.query === null
    ? `${path}(?:\\?[^#]*)?`
    : `${path}\\?${globRegex(pattern.query, '[^#]*')}`;
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
