import { rulesOf } from '../policy/organisation.ts';
import { type Policy, policyOf } from '../policy/policy.ts';
import type { PolicyList } from '../policy/schema.ts';
import { raisedPlatforms } from './hidden-tabs.ts';
import { loadOrganisation } from './organisation.ts';
import { settings } from './settings.ts';

/** The policy in force on this machine, for the worker and every page alike. */
export async function loadPolicy(): Promise<Policy> {
  const [{ list, compiled }, { membership }, { organisation }, raised] = await Promise.all([
    bundledList(),
    settings.read(),
    loadOrganisation(),
    raisedPlatforms.read(),
  ]);
  const rules = rulesOf(organisation, localDay(new Date()), raised);
  return policyOf(list, compiled, organisation.memberships ?? membership, rules);
}

/** A list, and what `compileList` wrote of it. */
type ReadyList = { readonly list: PolicyList; readonly compiled: Uint8Array };

/** Checked against its schema, and compiled, when the package was built. */
async function bundledList(): Promise<ReadyList> {
  const [list, compiled] = await Promise.all([
    fetch('/list.json').then((response) => response.json() as Promise<PolicyList>),
    fetch('/list.bin').then((response) => response.arrayBuffer()),
  ]);
  return { list, compiled: new Uint8Array(compiled) };
}

function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
