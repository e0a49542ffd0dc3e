import { compile } from '../address/engine.ts';
import type { PolicyList } from '../list/schema.ts';
import type { Organisation } from '../organisation/organisation-keys.ts';
import { onlyBundled, type Provenance } from './merge.ts';
import { type Membership, type Policy, policyOf } from './policy.ts';
import { termsOf } from './terms.ts';

/** Compiles a list that has passed its schema, for `policyOf`: once, when it changes. */
export function compileList(list: PolicyList): Uint8Array {
  return compile(
    list.platforms.flatMap((p) => [...p.joinPatterns, ...p.sitePatterns, ...p.excludePatterns]),
  );
}

/** Makes a policy where no compiled list is at hand; `today` is a local day as YYYY-MM-DD. */
export function compilePolicy(
  list: PolicyList,
  membership: Membership,
  under: {
    readonly today: string;
    readonly organisation?: Organisation;
    readonly provenance?: Provenance;
    readonly tellsOfOthers?: boolean;
  },
): Policy {
  const { today, organisation = {}, provenance = onlyBundled(list).provenance } = under;
  const terms = termsOf(organisation, today);
  return policyOf(list, compileList(list), {
    isPartAnswered: true,
    tellsOfOthers: under.tellsOfOthers ?? true,
    provenance,
    membership,
    organisation,
    terms,
    today,
  });
}
