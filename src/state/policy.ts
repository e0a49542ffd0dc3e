import { defaultLevels } from '../policy/level.ts';
import { compilePolicy, type Policy } from '../policy/policy.ts';
import type { PolicyList } from '../policy/schema.ts';
import { settings } from './settings.ts';

/** The policy in force on this machine, for the worker and every page alike. */
export async function loadPolicy(): Promise<Policy> {
  const [list, { membership }] = await Promise.all([bundledList(), settings.read()]);
  return compilePolicy(list, membership, defaultLevels);
}

/** Checked against its schema when the package was built. */
async function bundledList(): Promise<PolicyList> {
  return (await fetch('/list.json')).json() as Promise<PolicyList>;
}
