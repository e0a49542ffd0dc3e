import { rulesOf } from '../policy/organisation.ts';
import { compilePolicy, type Policy } from '../policy/policy.ts';
import type { PolicyList } from '../policy/schema.ts';
import { raisedPlatforms } from './hidden-tabs.ts';
import { loadOrganisation } from './organisation.ts';
import { settings } from './settings.ts';

/** The policy in force on this machine, for the worker and every page alike. */
export async function loadPolicy(): Promise<Policy> {
  const [list, { membership }, { organisation }, raised] = await Promise.all([
    bundledList(),
    settings.read(),
    loadOrganisation(),
    raisedPlatforms.read(),
  ]);
  const rules = rulesOf(organisation, localDay(new Date()), raised);
  return compilePolicy(list, organisation.memberships ?? membership, rules);
}

/** Checked against its schema when the package was built. */
async function bundledList(): Promise<PolicyList> {
  return (await fetch('/list.json')).json() as Promise<PolicyList>;
}

function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
