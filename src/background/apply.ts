import { acknowledgements } from '../state/acknowledgements.ts';
import { dismissals } from '../state/dismissals.ts';
import { loadPolicy } from '../state/policy.ts';
import { loadTranslator } from '../ui/language.ts';
import { allowAcknowledged, applyPolicy } from './gate.ts';
import { writeNotices } from './notices.ts';

/** Brings everything the browser holds for us in line with what is stored. */
export async function applyAll(): Promise<void> {
  await Promise.all([applyPolicy(await loadPolicy()), applyAllowances(), applyNotices()]);
}

export async function applyAllowances(): Promise<void> {
  await allowAcknowledged(await loadPolicy(), await acknowledgements.read());
}

export async function applyNotices(): Promise<void> {
  const [policy, dismissed, t] = await Promise.all([
    loadPolicy(),
    dismissals.read(),
    loadTranslator(),
  ]);
  await writeNotices(policy, dismissed, t);
}
