import type { KeyPath } from '../../lib/fault.ts';
import type { PolicyList } from '../../policy/list/schema.ts';
import type { OrganisationKey } from '../../policy/organisation/organisation-keys.ts';
import type { OrganisationReading } from '../../policy/organisation/read-organisation.ts';
import { keyRecords, type Said } from './key-records.ts';

/** What one value of a policy does, in plain words that follow its key. */
export type Effect = {
  readonly key: OrganisationKey;
  readonly path: KeyPath;
  readonly says: string;
};

/** Everything that a policy does, key by key; nothing for keys that are not yet in use. `list`: the lists, merged. */
export function effectsOf(
  { organisation, list: own }: OrganisationReading,
  list: PolicyList,
): Effect[] {
  const values = { ...organisation, ...(own && { list: own }) };
  return Object.entries(values).flatMap(([name, value]): Effect[] => {
    const key = name as OrganisationKey;
    const { says } = keyRecords[key];
    if (says === 'not yet in use') return [];
    // The record's type ties each sentence to the value of its own key.
    const said = (says as (value: unknown, list: PolicyList) => Said)(value, list);
    const parts = typeof said === 'string' ? [[[], said] as const] : said;
    return parts.map(([path, words]) => ({ key, path, says: words }));
  });
}
