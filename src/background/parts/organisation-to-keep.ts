import { hostsOf } from '../../policy/list/hosts.ts';
import type { PolicyList } from '../../policy/list/schema.ts';
import type { Organisation } from '../../policy/organisation/organisation-keys.ts';
import { type RefusedKey, readOrganisation } from '../../policy/organisation/read-organisation.ts';
import type { Wording } from '../../policy/organisation/texts.ts';
import { compileList } from '../../policy/verdict/compile.ts';
import { mergeLists } from '../../policy/verdict/merge.ts';
import { type KeptList, keptList } from '../../state/kept-list.ts';

/** What the organisation's policy comes to, in the shape in which it is kept. */
export type OrganisationToKeep = {
  readonly organisation: Organisation;
  readonly refused: readonly RefusedKey[];
  /** The list in force, or null where the policy changes nothing in the bundled one. */
  readonly list: KeptList | null;
  /** The organisation's own list, or null where there is none. */
  readonly own: PolicyList | null;
  /** Hosts of the platforms in the organisation's own list. */
  readonly hosts: string[];
};

/**
 * Reads an organisation's policy on a day as YYYY-MM-DD. Where its own list
 * can't be used the last good one (`lastOwn`) stays.
 */
export function organisationToKeep(
  raw: Readonly<Record<string, unknown>>,
  today: string,
  grounds: {
    readonly wording: Wording;
    readonly bundled: PolicyList;
    readonly lastOwn: PolicyList | null;
  },
): OrganisationToKeep {
  const { organisation, list, refused } = readOrganisation(raw, today, grounds.wording);
  const own = list ?? ('list' in raw ? grounds.lastOwn : null);
  const changes = own !== null || organisation.withdrawn !== undefined;
  const merged = changes ? mergeLists(grounds.bundled, own, organisation) : null;
  return {
    organisation,
    refused,
    list: merged && keptList(merged, compileList(merged.list)),
    own,
    hosts: own ? hostsOf(own) : [],
  };
}
