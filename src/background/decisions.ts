import browser from 'webextension-polyfill';
import { type Acknowledgement, acknowledgements } from '../state/acknowledgements.ts';
import { dismissals } from '../state/dismissals.ts';
import { type settings, settings as storedSettings } from '../state/settings.ts';
import { applyAll, applyAllowances, applyBanners } from './apply.ts';

type Membership = Awaited<ReturnType<typeof settings.read>>['membership'];

const alarmName = 'acknowledgement-ends';
const longestMs = 8 * 60 * 60 * 1000;

/** Records that a person goes on to a platform, and resolves once the browser lets them. */
export async function acknowledge(
  { platform, reason, note }: Pick<Acknowledgement, 'platform' | 'reason' | 'note'>,
  now: number,
): Promise<void> {
  const others = (await acknowledgements.read()).filter((a) => a.platform !== platform);
  await acknowledgements.write([
    ...others,
    { platform, reason, note, at: now, until: now + longestMs },
  ]);
  await endExpired(now);
}

export async function revoke(platform: string, now: number): Promise<void> {
  await acknowledgements.write(
    (await acknowledgements.read()).filter((a) => a.platform !== platform),
  );
  await endExpired(now);
}

/** Drops what has run out, makes the browser's rules agree, and wakes for the next end. */
export async function endExpired(now: number): Promise<void> {
  const running = (await acknowledgements.read()).filter((a) => a.until > now);
  await acknowledgements.write(running);
  await applyAllowances();
  if (running.length > 0) {
    await browser.alarms.create(alarmName, { when: Math.min(...running.map((a) => a.until)) });
  } else {
    await browser.alarms.clear(alarmName);
  }
}

export async function chooseMembership(membership: Membership): Promise<void> {
  await storedSettings.write({ ...(await storedSettings.read()), membership });
  await applyAll();
}

/** A dismissal lasts until the advisory's revision changes. */
export async function dismiss(advisories: Readonly<Record<string, number>>): Promise<void> {
  await dismissals.write({ ...(await dismissals.read()), ...advisories });
  await applyBanners();
}
