import { compile } from '../address/engine.ts';
import type { PolicyList } from '../list/schema.ts';
import { onlyBundled, type Provenance } from './merge.ts';
import { type Membership, type Policy, policyOf } from './policy.ts';
import { type Rules, rulesOf } from './terms.ts';

/** Compiles a list that has passed its schema, for `policyOf`: once, when it changes. */
export function compileList(list: PolicyList): Uint8Array {
  return compile(
    list.platforms.flatMap((p) => [...p.joinPatterns, ...p.sitePatterns, ...p.excludePatterns]),
  );
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
