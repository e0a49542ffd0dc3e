import type { Jurisdiction } from './jurisdiction.ts';
import type { Kind, LevelTable } from './level.ts';
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

/** What is in force on this machine, ready to judge by. */
export type Policy = {
  readonly list: PolicyList;
  readonly membership: Membership;
  readonly levels: LevelTable;
  readonly index: PatternIndex<Mark>;
  readonly advisoriesOf: ReadonlyMap<Platform['id'], readonly Advisory[]>;
};

/** Makes a policy of a list that has passed its schema. */
export function compilePolicy(
  list: PolicyList,
  membership: Membership,
  levels: LevelTable,
): Policy {
  const advisoriesOf = new Map<string, Advisory[]>();
  for (const advisory of list.advisories) {
    for (const platform of advisory.platforms) {
      const known = advisoriesOf.get(platform);
      if (known) known.push(advisory);
      else advisoriesOf.set(platform, [advisory]);
    }
  }
  return { list, membership, levels, index: buildIndex(marks(list.platforms)), advisoriesOf };
}

function* marks(platforms: readonly Platform[]): Generator<[Pattern, Mark]> {
  for (const platform of platforms) {
    for (const text of platform.joinPatterns)
      yield [parsePattern(text), { platform, kind: 'join' }];
    for (const text of platform.sitePatterns)
      yield [parsePattern(text), { platform, kind: 'visit' }];
    for (const text of platform.excludePatterns) {
      yield [parsePattern(text), { platform, kind: 'exclude' }];
    }
  }
}
