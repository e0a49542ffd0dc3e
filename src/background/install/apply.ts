import { reasonOf } from '../../lib/reason.ts';
import type { Policy } from '../../policy/verdict/policy.ts';
import { acknowledgements } from '../../state/acknowledgements.ts';
import { loadPolicy } from '../../state/load-policy.ts';
import { loadTranslator } from '../../state/load-translator.ts';
import { readNoticeMemory } from '../../state/notice-memory.ts';
import { rulesFailure } from '../../state/rules-failure.ts';
import { setUpBanners } from './banners.ts';
import { allowAcknowledged, holdLinks } from './dnr-rules.ts';
import { setUpGuards } from './guards.ts';

/** Brings everything the browser holds for us in line with what is stored. */
export async function applyAll(): Promise<void> {
  const policy = await loadPolicy();
  const holdAndAllow = async () => {
    await holdAndTell(policy);
    await allow(policy);
  };
  await Promise.all([holdAndAllow(), showBanners(policy)]);
}

/** Holds links. Where the browser takes no rule at all those before stay in force, and the reason is kept to be shown. */
async function holdAndTell(policy: Policy): Promise<void> {
  const reason = await holdLinks(policy).then(() => null, reasonOf);
  await rulesFailure.write(reason);
  if (reason !== null) throw new Error(reason);
}

/** Lets through what this person goes on to, and nothing else any more. */
export async function applyAllowances(): Promise<void> {
  await allow(await loadPolicy());
}

/** Brings the banners alone in line with what is stored. */
export async function applyBanners(): Promise<void> {
  await showBanners(await loadPolicy());
}

async function allow(policy: Policy): Promise<void> {
  const decisions = await acknowledgements.read();
  await Promise.all([allowAcknowledged(policy, decisions), setUpGuards(policy, decisions)]);
}

async function showBanners(policy: Policy): Promise<void> {
  const [memory, t] = await Promise.all([readNoticeMemory(), loadTranslator()]);
  await setUpBanners(t, policy, memory);
}
