import { acknowledgements } from '../state/acknowledgements.ts';
import { dismissals } from '../state/dismissals.ts';
import { loadPolicy } from '../state/policy.ts';
import { loadTranslator } from '../ui/language.ts';
import { setUpBanners } from './banners.ts';
import { allowAcknowledged, holdJoinLinks } from './gate.ts';

/** Brings everything the browser holds for us in line with what is stored. */
export async function applyAll(): Promise<void> {
  await Promise.all([holdJoinLinks(await loadPolicy()), applyAllowances(), applyBanners()]);
}

export async function applyAllowances(): Promise<void> {
  await allowAcknowledged(await loadPolicy(), await acknowledgements.read());
}

export async function applyBanners(): Promise<void> {
  const [policy, dismissed, t] = await Promise.all([
    loadPolicy(),
    dismissals.read(),
    loadTranslator(),
  ]);
  await setUpBanners(policy, dismissed, t);
}
