import type { Alarms } from 'webextension-polyfill';
import { followOrganisation, refreshAndLook } from './begin.ts';
import { acknowledgementEnds, endExpired } from './decisions.ts';
import { queued } from './queued.ts';

/** Acts on an alarm: the end of a decision or, by any other name, of a day or of a policy that is kept. */
export async function onAlarm({ name }: Alarms.Alarm): Promise<void> {
  if (name === acknowledgementEnds) await queued(() => endExpired(Date.now()));
  // Exemptions begin and end with a day, and so may the policy itself.
  else await Promise.all([refreshAndLook(), followOrganisation()]);
}
