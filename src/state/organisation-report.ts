import { localDay } from '../lib/local-day.ts';
import { asWritten } from '../policy/organisation/as-written.ts';
import type { ManagedState } from '../policy/organisation/managed-state.ts';
import type { MergedList } from '../policy/verdict/merge.ts';
import { type Remark, remarksOn } from '../policy/verdict/remarks.ts';
import { type KeptOrganisation, keptOrganisation, managedState } from './kept-organisation.ts';

/** All there is to say about an organisation's policy on this machine. */
export type OrganisationReport = KeptOrganisation & {
  readonly remarks: readonly Remark[];
  readonly managed: ManagedState;
};

/** Reads what is kept of the organisation's policy, and remarks on it; `lists` are the ones in force. */
export async function loadOrganisationReport(lists: MergedList): Promise<OrganisationReport> {
  const [{ organisation, refused }, managed] = await Promise.all([
    keptOrganisation.read(),
    managedState.read(),
  ]);
  const remarks = remarksOn(organisation, lists, localDay()).map((r) => asWritten(r, refused));
  return { organisation, refused, managed, remarks };
}
