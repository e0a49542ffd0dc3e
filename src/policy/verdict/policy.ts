import { groupByKeys } from '../../lib/group-by-keys.ts';
import { memoize } from '../../lib/memoize.ts';
import { type Pattern, parsePattern } from '../address/pattern.ts';
import { answersTo } from '../list/answers-to.ts';
import type { Kind } from '../list/level.ts';
import { partsOf } from '../list/parts.ts';
import { countryOf, type PlaceCode } from '../list/place.ts';
import type { Advisory, Platform, PolicyList } from '../list/schema.ts';
import { hasBegunBy, standsOn } from '../list/standing.ts';
import type { Organisation } from '../organisation/organisation-keys.ts';
import type { Provenance } from './merge.ts';
import type { Terms } from './terms.ts';

/**
 * The jurisdictions and bodies that a person answers to. `unasked` until they say: then every
 * advisory that binds anybody counts. An empty list is an answer: none of these.
 */
export type Membership = 'unasked' | readonly PlaceCode[];

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
  /** Which lists it is made of, whose each entry is, and what the organisation took away. */
  readonly provenance: Provenance;
  readonly membership: Membership;
  /** Whether this person was asked for which part of a government they work. */
  readonly isPartAnswered: boolean;
  /** Whether a person whom nothing binds hears what others say. */
  readonly tellsOfOthers: boolean;
  /** What the organisation set; empty where there is none. */
  readonly organisation: Organisation;
  readonly terms: Terms;
  /** What `compileList` wrote: the engine finds the patterns that cover an address, as indices for `markAt`. */
  readonly compiled: Uint8Array;
  readonly markAt: (index: number) => Mark;
  readonly platformOf: (id: Platform['id']) => Platform | undefined;
  /** Parsed when first asked for: judging an address needs the engine alone. */
  readonly patternsOf: (platform: Platform) => PlatformPatterns;
  readonly advisoriesOf: ReadonlyMap<Platform['id'], readonly Advisory[]>;
  /** The day it was made for, YYYY-MM-DD: advisories begin and end by it. */
  readonly today: string;
  /** The advisories that nobody took back, and those of them that govern this person. */
  readonly standing: ReadonlySet<Advisory>;
  readonly governing: ReadonlySet<Advisory>;
  /** Whether those whom this person answers to have ever said anything; never of "none of these". */
  readonly isSpokenTo: boolean;
  /** Scheme of an app's own links, without the colon → the platforms whose app opens them. */
  readonly platformsOfScheme: ReadonlyMap<string, readonly Platform[]>;
};

/** Makes a policy of a list, of what `compileList` wrote of it, and of how it is applied. */
export function policyOf(
  list: PolicyList,
  compiled: Uint8Array,
  applied: Pick<
    Policy,
    | 'provenance'
    | 'membership'
    | 'isPartAnswered'
    | 'tellsOfOthers'
    | 'organisation'
    | 'terms'
    | 'today'
  >,
): Policy {
  const { provenance, membership, today } = applied;
  const standing = list.advisories.filter(
    (a) => standsOn(a, today) && !Object.hasOwn(provenance.withdrawn, a.id),
  );
  const indexed = indexes.get(list) ?? indexOf(list, compiled);
  indexes.set(list, indexed);
  return {
    ...indexed,
    ...applied,
    standing: new Set(standing),
    isSpokenTo: list.advisories.some((a) => governs(a, membership, list.places)),
    governing: new Set(
      standing.filter((a) => hasBegunBy(a, today) && governs(a, membership, list.places)),
    ),
  };
}

/** What is looked up in a list, worked out once for each: a membership or a level changes none of it. */
const indexes = new WeakMap<PolicyList, ReturnType<typeof indexOf>>();

function indexOf(list: PolicyList, compiled: Uint8Array) {
  let byId: ReadonlyMap<Platform['id'], Platform> | null = null;
  return {
    list,
    compiled,
    markAt: marksOf(list),
    platformOf: (id: Platform['id']) => {
      byId ??= new Map(list.platforms.map((p) => [p.id, p]));
      return byId.get(id);
    },
    patternsOf: memoize(patternsOf),
    advisoriesOf: groupByKeys(list.advisories, (a) => a.platforms),
    platformsOfScheme: groupByKeys(list.platforms, (p) => p.nativeSchemes),
  };
}

function governs(
  advisory: Advisory,
  membership: Membership,
  places: PolicyList['places'],
): boolean {
  if (advisory.addressees === 'vendor') return false;
  return membership === 'unasked' || membership.some((m) => answersTo(m, advisory, places));
}

function patternsOf(platform: Platform): PlatformPatterns {
  return {
    site: platform.sitePatterns.map(parsePattern),
    join: platform.joinPatterns.map(parsePattern),
    exclude: platform.excludePatterns.map(parsePattern),
  };
}

/** Finds what a pattern stands for by its place among all, in the order of `compileList`. */
function marksOf({ platforms }: PolicyList): Policy['markAt'] {
  const starts = new Uint32Array(platforms.length + 1);
  platforms.forEach(({ joinPatterns, sitePatterns, excludePatterns }, i) => {
    const start = starts[i] as number;
    starts[i + 1] = start + joinPatterns.length + sitePatterns.length + excludePatterns.length;
  });
  return (index) => {
    let [low, high] = [0, platforms.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= index) low = middle;
      else high = middle - 1;
    }
    const platform = platforms[low] as Platform;
    const place = index - (starts[low] as number);
    const afterJoin = platform.joinPatterns.length;
    const afterSite = afterJoin + platform.sitePatterns.length;
    const kind = place < afterJoin ? 'join' : place < afterSite ? 'visit' : 'exclude';
    return { platform, kind };
  };
}

/** The organisation's word before the person's, which does not count at all where it is locked. */
export function membershipUnder(
  { memberships, locked }: Organisation,
  chosen: Membership,
): Membership {
  return memberships ?? (locked ? 'unasked' : chosen);
}

/** Whether this person is still to be asked whose official they are; never where their answer would not count. */
export function asksMembership({ membership, organisation }: Policy): boolean {
  return membership === 'unasked' && !organisation.locked;
}

/**
 * The country or employer of which this person is still to be asked once for which part of it they
 * work; null where no part matters, they said so, or their answer would not count.
 */
export function wholeToAskAbout(policy: Policy): PlaceCode | null {
  const { membership, isPartAnswered, list } = policy;
  if (isPartAnswered || membership === 'unasked' || isMembershipSet(policy)) return null;
  const isAlone = (code: PlaceCode) => {
    const parts = partsOf(code, list);
    return parts.length > 0 && !membership.some((m) => parts.includes(m));
  };
  return membership.find(isAlone) ?? null;
}

/** The membership with a part of one of its governments in place of the whole, or added where it has none. */
export function withPart(membership: Membership, part: PlaceCode): PlaceCode[] {
  const before = membership === 'unasked' ? [] : membership;
  const isWhole = (code: PlaceCode) => code !== part && countryOf(part) === code;
  return [...new Set([...before.filter((code) => !isWhole(code)), part])];
}

/** Whether the organisation says whom this person answers to, so that they cannot. */
export function isMembershipSet({ organisation }: Policy): boolean {
  return organisation.memberships !== undefined || organisation.locked === true;
}
