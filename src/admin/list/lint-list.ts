import { getDomain } from 'tldts';
import { globsOverlap } from '../../policy/address/glob-overlap.ts';
import { matchesPattern, parsePattern } from '../../policy/address/pattern.ts';
import { parseSiteUrl } from '../../policy/address/url.ts';
import type { Advisory, Platform, PolicyList } from '../../policy/list/schema.ts';
import { compilePolicy } from '../../policy/verdict/compile.ts';
import { judge } from '../../policy/verdict/judge.ts';
import type { Problem } from '../problem.ts';
import { lintClaims } from './lint-claims.ts';
import { lintPlaces } from './lint-places.ts';
import {
  type Filed,
  isAnyRefused,
  type ListFile,
  type ListFiles,
  problemAt,
  refusedIds,
  toPolicyList,
} from './list-files.ts';

/**
 * Everything that is wrong with a list: what its schema refuses, and what can
 * only be seen in the list as a whole. `today` is YYYY-MM-DD.
 */
export function lintList(files: ListFiles, today: string): Problem[] {
  const list = toPolicyList(files);
  const platforms = new Set([...files.platforms.map((p) => p.entry.id), ...refusedIds(files)]);
  return [
    ...files.problems,
    ...repeatedIds(files),
    ...files.advisories.flatMap((f) => lintAdvisory(f, platforms, today)),
    ...files.platforms.flatMap((f) => lintPatterns(f)),
    ...sharedPatterns(files.platforms),
    ...(list ? files.platforms.flatMap((f) => lintAddresses(f, list)) : []),
    ...(files.isRegister
      ? [...lintPlaces(files), ...lintClaims(files), ...unnamedPlatforms(files)]
      : []),
  ];
}

function repeatedIds(files: ListFiles): Problem[] {
  const first = new Map<string, ListFile>();
  return [...files.advisories, ...files.platforms].flatMap(({ entry, from }) => {
    const other = first.get(entry.id);
    if (!other) first.set(entry.id, from);
    return other
      ? [problemAt(from, ['id'], `is "${entry.id}" as in ${other.file}; give it another`)]
      : [];
  });
}

function lintAdvisory(
  { entry, from }: Filed<Advisory>,
  platforms: ReadonlySet<Platform['id']>,
  today: string,
): Problem[] {
  const at = (path: (string | number)[], reason: string, severity?: Problem['severity']) =>
    problemAt(from, path, reason, severity);
  const found: Problem[] = [];
  entry.platforms.forEach((id, i) => {
    if (!platforms.has(id)) {
      found.push(at(['platforms', i], `names "${id}", which has no file in platforms/; add one`));
    }
  });
  const { published, ended, status, evidence, quote } = entry;
  if (published > today) found.push(at(['published'], `lies after today, ${today}`));
  if (evidence.checked > today) {
    found.push(at(['evidence', 'checked'], `lies after today, ${today}`));
  }
  if (ended && ended < published) {
    found.push(at(['ended'], `lies before "published", ${published}; correct one of them`));
  }
  if (quote && evidence.kind !== 'seen') {
    found.push(at(['quote'], 'comes from no source that was seen; take it out'));
  }
  if (status === 'in-force' && evidence.checked < yearBefore(today)) {
    const reason = `was ${evidence.checked}, over 12 months ago; check again that it is in force`;
    found.push(at(['evidence', 'checked'], reason, 'warning'));
  }
  return found;
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

const patternKeys = ['sitePatterns', 'joinPatterns', 'excludePatterns'] as const;

function lintPatterns({ entry, from }: Filed<Platform>): Problem[] {
  const found: Problem[] = [];
  for (const key of patternKeys) {
    entry[key].forEach((text, i) => {
      const { host } = parsePattern(text);
      const at = (reason: string) => found.push(problemAt(from, [key, i], reason));
      if (host === '') at(`"${text}" covers every site; name the host`);
      else if (!isAddress(host) && getDomain(host, { allowPrivateDomains: true }) === null) {
        at(`"${text}" covers all of ${host}, a public suffix; name the platform's own host`);
      }
      if (entry[key].indexOf(text) < i) at(`"${text}" is there twice; take one out`);
    });
  }
  entry.joinPatterns.forEach((text, i) => {
    const pattern = parsePattern(text);
    const shown = entry.examples.some((url) => {
      const parsed = parseSiteUrl(url);
      return parsed !== null && matchesPattern(pattern, parsed);
    });
    if (!shown) {
      found.push(
        problemAt(
          from,
          ['joinPatterns', i],
          `"${text}" matches none of the examples; add a real link`,
        ),
      );
    }
  });
  return found;
}

function isAddress(host: string): boolean {
  return host.startsWith('[') || /^[\d.]+$/.test(host);
}

/** Patterns of two platforms on one host that could both match one address. */
function sharedPatterns(platforms: readonly Filed<Platform>[]): Problem[] {
  type Claim = { platform: Filed<Platform>; key: string; i: number; text: string };
  const byHost = new Map<string, Claim[]>();
  for (const platform of platforms) {
    for (const key of ['sitePatterns', 'joinPatterns'] as const) {
      platform.entry[key].forEach((text, i) => {
        const { host } = parsePattern(text);
        byHost.set(host, [...(byHost.get(host) ?? []), { platform, key, i, text }]);
      });
    }
  }
  return [...byHost.values()].flatMap((claims) =>
    claims.flatMap((claim, n) => {
      const rival = claims
        .slice(0, n)
        .find(
          (other) =>
            other.platform !== claim.platform &&
            globsOverlap(parsePattern(other.text).path, parsePattern(claim.text).path),
        );
      if (!rival) return [];
      const reason = `"${claim.text}" overlaps "${rival.text}" of ${rival.platform.entry.id}; narrow one of them`;
      return [problemAt(claim.platform.from, [claim.key, claim.i], reason)];
    }),
  );
}

/** A platform that no advisory names has no place in the list. */
function unnamedPlatforms(files: ListFiles): Problem[] {
  // An advisory with a fault may name it.
  if (isAnyRefused(files, 'advisories')) return [];
  const named = new Set(files.advisories.flatMap((f) => f.entry.platforms));
  return files.platforms.flatMap(({ entry, from }) =>
    named.has(entry.id)
      ? []
      : [
          problemAt(
            from,
            ['id'],
            `"${entry.id}" is named by no advisory; add one, or take the file out`,
            'warning',
          ),
        ],
  );
}

/** Examples must be join links of their platform; near misses must not be its addresses. */
function lintAddresses({ entry, from }: Filed<Platform>, list: PolicyList): Problem[] {
  const policy = compilePolicy(list, 'unasked', { today: list.issued });
  const verdict = (url: string) => {
    const { platform, kind } = judge(url, policy);
    return platform ? `a ${kind} of ${platform.id}` : 'no listed address';
  };
  return [
    ...entry.examples.flatMap((url, i) => {
      const is = verdict(url);
      const wanted = `a join of ${entry.id}`;
      return is === wanted
        ? []
        : [
            problemAt(
              from,
              ['examples', i],
              `${url} is ${is}, not ${wanted}; correct it or a pattern`,
            ),
          ];
    }),
    ...entry.nearMisses.flatMap((url, i) =>
      verdict(url).endsWith(` of ${entry.id}`)
        ? [problemAt(from, ['nearMisses', i], `${url} is ${verdict(url)}; narrow the patterns`)]
        : [],
    ),
  ];
}
