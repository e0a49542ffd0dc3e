import { compile, type Engine, load } from './engine.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Kind } from './level.ts';
import { type Rules, rulesOf } from './organisation.ts';
import { type Pattern, parsePattern } from './pattern.ts';
import type { Advisory, Platform, PolicyList } from './schema.ts';

/**
 * The jurisdictions a person answers to. `unasked` until they say: then every
 * governing advisory counts. An empty list is an answer: none of these.
 */
export type Membership = 'unasked' | readonly Jurisdiction[];

/** A pattern of the list and what it stands for. */
type Mark = {
  readonly pattern: string;
  readonly platform: Platform;
  readonly kind: Kind | 'exclude';
};

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
  /** Finds the patterns that cover an address, as indices of `marks`. */
  readonly engine: Engine;
  readonly marks: readonly Mark[];
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
  const marks = list.platforms.flatMap(marksOf);
  return {
    list,
    membership,
    rules,
    engine: load(compile(marks.map((mark) => mark.pattern))),
    marks,
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

function marksOf(platform: Platform): Mark[] {
  const mark = (kind: Mark['kind']) => (pattern: string) => ({ pattern, platform, kind });
  return [
    ...platform.joinPatterns.map(mark('join')),
    ...platform.sitePatterns.map(mark('visit')),
    ...platform.excludePatterns.map(mark('exclude')),
  ];
}
