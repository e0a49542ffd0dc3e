import { compile, type Engine, load } from './engine.ts';
import { grouped } from './grouped.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Kind } from './level.ts';
import { onlyBundled, type Provenance } from './merge.ts';
import type { Organisation } from './organisation.ts';
import { type Pattern, parsePattern } from './pattern.ts';
import { type Rules, rulesOf } from './rules.ts';
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
  /** Which lists it is made of, whose each entry is, and what the organisation took away. */
  readonly provenance: Provenance;
  readonly membership: Membership;
  readonly rules: Rules;
  /** Finds the patterns that cover an address, as indices of `marks`. */
  readonly engine: Engine;
  readonly marks: readonly Mark[];
  /** Parsed when first asked for: judging an address needs the engine alone. */
  readonly patternsOf: (platform: Platform) => PlatformPatterns;
  readonly advisoriesOf: ReadonlyMap<Platform['id'], readonly Advisory[]>;
  /** Scheme of an app's own links, without the colon → the platforms whose app opens them. */
  readonly platformsOfScheme: ReadonlyMap<string, readonly Platform[]>;
};

/** Compiles a list that has passed its schema, for `policyOf`: once, when it changes. */
export function compileList(list: PolicyList): Uint8Array {
  return compile(marksOf(list).map((mark) => mark.pattern));
}

/** Makes a policy of a list and of what `compileList` wrote of it. */
export function policyOf(
  list: PolicyList,
  compiled: Uint8Array,
  membership: Membership,
  rules: Rules,
  provenance: Provenance,
): Policy {
  return {
    list,
    provenance,
    membership,
    rules,
    engine: load(compiled),
    marks: marksOf(list),
    patternsOf: once(patternsOf),
    advisoriesOf: grouped(list.advisories, (a) => a.platforms),
    platformsOfScheme: grouped(list.platforms, (p) => p.nativeSchemes),
  };
}

/** Makes a policy where no compiled list is at hand. */
export function compilePolicy(
  list: PolicyList,
  membership: Membership,
  rules: Rules = rulesOf({}, ''),
  provenance: Provenance = onlyBundled(list).provenance,
): Policy {
  return policyOf(list, compileList(list), membership, rules, provenance);
}

function patternsOf(platform: Platform): PlatformPatterns {
  return {
    site: platform.sitePatterns.map(parsePattern),
    join: platform.joinPatterns.map(parsePattern),
    exclude: platform.excludePatterns.map(parsePattern),
  };
}

/** The same function, which works each answer out once. */
function once<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key) ?? answer(key);
    known.set(key, found);
    return found;
  };
}

/** Every pattern of a list, in the order in which the engine counts them. */
function marksOf({ platforms }: PolicyList): Mark[] {
  return platforms.flatMap((platform) => {
    const mark = (kind: Mark['kind']) => (pattern: string) => ({ pattern, platform, kind });
    return [
      ...platform.joinPatterns.map(mark('join')),
      ...platform.sitePatterns.map(mark('visit')),
      ...platform.excludePatterns.map(mark('exclude')),
    ];
  });
}

/** The organisation's word before the person's, which does not count at all where it is locked. */
export function membershipUnder(
  { memberships, locked }: Organisation,
  chosen: Membership,
): Membership {
  return memberships ?? (locked ? 'unasked' : chosen);
}

/** Whether this person is still to be asked whose official they are; never where their answer would not count. */
export function asksMembership({ membership, rules }: Policy): boolean {
  return membership === 'unasked' && !rules.organisation.locked;
}

/** Whether the organisation says whom this person answers to, so that they cannot. */
export function isMembershipSet({ rules: { organisation } }: Policy): boolean {
  return organisation.memberships !== undefined || organisation.locked === true;
}
