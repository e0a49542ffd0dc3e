import { localDay } from '../lib/local-day.ts';
import { membershipUnder, type Policy, policyOf } from '../policy/verdict/policy.ts';
import { termsOf } from '../policy/verdict/terms.ts';
import { raisedPlatforms } from './hidden-tabs.ts';
import { keptOrganisation } from './kept-organisation.ts';
import { listInForce } from './lists.ts';
import { settings } from './settings.ts';

/** The policy in force on this machine, for the worker and every page alike. */
export async function loadPolicy(): Promise<Policy> {
  const [{ list, compiled, provenance }, chosen, { organisation }, raised] = await Promise.all([
    listInForce(),
    settings.read(),
    keptOrganisation.read(),
    raisedPlatforms.read(),
  ]);
  const today = localDay();
  return policyOf(list, compiled, {
    today,
    provenance,
    organisation,
    isPartAnswered: chosen.isPartAnswered,
    tellsOfOthers: chosen.tellsOfOthers,
    membership: membershipUnder(organisation, chosen.membership),
    terms: termsOf(organisation, today, raised),
  });
}
