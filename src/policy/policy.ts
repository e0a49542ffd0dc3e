import type { Jurisdiction } from './jurisdiction.ts';
import type { Kind } from './level.ts';
import { type Rules, rulesOf } from './organisation.ts';
import { type Pattern, parsePattern } from './pattern.ts';
import { buildIndex, type PatternIndex } from './pattern-index.ts';
import type { Advisory, Platform, PolicyList } from './schema.ts';

/**
 * The jurisdictions a person answers to. `unasked` until they say: then every
 * governing advisory counts. An empty list is an answer: none of these.
 */
export type Membership = 'unasked' | readonly Jurisdiction[];

/** What a pattern of the list stands for. */
type Mark = { readonly platform: Platform; readonly kind: Kind | 'exclude' };

/** A platform's patterns, parsed. */
export type PlatformPatterns = {
  readonly site: readonly Pattern[];
  readonly join: readonly Pattern[];
  readonly exclude: readonly Pattern[];
};

/** What is in force on this machine, ready to judge by. */
export type Policy = {
  readonly list: PolicyList;
  readonly membership: Membership;
  readonly rules: Rules;
  readonly index: PatternIndex<Mark>;
  readonly patternsOf: ReadonlyMap<Platform, PlatformPatterns>;
  readonly advisoriesOf: ReadonlyMap<Platform['id'], readonly Advisory[]>;
  /** Scheme of an app's own links, without the colon → the platforms whose app opens them. */
  readonly platformsOfScheme: ReadonlyMap<string, readonly Platform[]>;
};

/** Makes a policy of a list that has passed its schema. */
export function compilePolicy(
  list: PolicyList,
  membership: Membership,
  rules: Rules = rulesOf({}, ''),
): Policy {
  const patternsOf = new Map<Platform, PlatformPatterns>(
    list.platforms.map((platform) => [
      platform,
      {
        site: platform.sitePatterns.map(parsePattern),
        join: platform.joinPatterns.map(parsePattern),
        exclude: platform.excludePatterns.map(parsePattern),
      },
    ]),
  );
  return {
    list,
    membership,
    rules,
    index: buildIndex(marks(patternsOf)),
    patternsOf,
    advisoriesOf: grouped(list.advisories, (a) => a.platforms),
    platformsOfScheme: grouped(list.platforms, (p) => p.nativeSchemes),
  };
}

/** The items under each of their keys, in order. */
function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const known = groups.get(key);
      if (known) known.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function* marks(patternsOf: ReadonlyMap<Platform, PlatformPatterns>): Generator<[Pattern, Mark]> {
  for (const [platform, { site, join, exclude }] of patternsOf) {
    for (const pattern of join) yield [pattern, { platform, kind: 'join' }];
    for (const pattern of site) yield [pattern, { platform, kind: 'visit' }];
    for (const pattern of exclude) yield [pattern, { platform, kind: 'exclude' }];
  }
}
