import type { PolicyList } from '../list/schema.ts';
import type { Organisation } from '../organisation/organisation-keys.ts';

export type ListOrigin = 'caveat' | 'organisation';

/** One of the lists that a policy is made of. */
export type ListSummary = Pick<PolicyList, 'name' | 'serial' | 'issued' | 'expires'> & {
  readonly origin: ListOrigin;
  readonly advisories: number;
  readonly platforms: number;
};

/** Where the entries of a list in force come from, and what the organisation took away. */
export type Provenance = {
  readonly lists: readonly ListSummary[];
  /** Ids of the entries that the organisation's own list added or replaced. */
  readonly own: { readonly advisories: readonly string[]; readonly platforms: readonly string[] };
  /** Advisory id → the organisation's reason for taking it away, or null where it gave none. */
  readonly withdrawn: Readonly<Record<string, string | null>>;
};

/** The list in force: what is judged by, and where each part of it comes from. */
export type MergedList = { readonly list: PolicyList; readonly provenance: Provenance };

/** The bundled list alone. */
export function onlyBundled(list: PolicyList): MergedList {
  return {
    list,
    provenance: {
      lists: [summaryOf(list, 'caveat')],
      own: { advisories: [], platforms: [] },
      withdrawn: {},
    },
  };
}

/**
 * The bundled list with an organisation's own: entries add, the same id
 * replaces. The bundled one is left out only where there is another in its
 * place, so that a lost list never leaves nothing.
 */
export function mergeLists(
  bundled: PolicyList,
  own: PolicyList | null,
  { bundledList = true, withdrawn = [] }: Pick<Organisation, 'bundledList' | 'withdrawn'>,
): MergedList {
  const lists = [
    ...(bundledList || !own ? [{ list: bundled, origin: 'caveat' as const }] : []),
    ...(own ? [{ list: own, origin: 'organisation' as const }] : []),
  ];
  const head = lists[0]?.list ?? bundled;
  const all = lists.map(({ list }) => list);
  const advisories = byId(all.map((list) => list.advisories));
  const known = new Set(advisories.map((a) => a.id));
  return {
    list: {
      ...head,
      places: Object.assign({}, ...all.map((list) => list.places)),
      advisories,
      platforms: byId(all.map((list) => list.platforms)),
      alternatives: all.flatMap((list) => list.alternatives),
    },
    provenance: {
      lists: lists.map(({ list, origin }) => summaryOf(list, origin)),
      own: {
        advisories: own?.advisories.map((a) => a.id) ?? [],
        platforms: own?.platforms.map((p) => p.id) ?? [],
      },
      withdrawn: Object.fromEntries(
        withdrawn.filter((w) => known.has(w.id)).map((w) => [w.id, w.reason]),
      ),
    },
  };
}

/** The list that an advisory came by. */
export function listOf(
  { lists, own }: Provenance,
  advisoryId: string,
): Pick<ListSummary, 'origin' | 'name' | 'serial'> {
  const origin = own.advisories.includes(advisoryId) ? 'organisation' : 'caveat';
  const found = lists.find((list) => list.origin === origin) ?? lists[0];
  if (!found) throw new Error('a policy is made of at least one list');
  return found;
}

/** Later ones replace earlier ones of the same id, in their place. */
function byId<T extends { readonly id: string }>(lists: readonly (readonly T[])[]): T[] {
  return [...new Map(lists.flat().map((entry) => [entry.id, entry])).values()];
}

function summaryOf(
  { name, serial, issued, expires, advisories, platforms }: PolicyList,
  origin: ListOrigin,
): ListSummary {
  return {
    origin,
    name,
    serial,
    issued,
    expires,
    advisories: advisories.length,
    platforms: platforms.length,
  };
}
