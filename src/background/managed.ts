import browser from 'webextension-polyfill';
import { isFirefox } from '../browser/which-browser.ts';
import { localDay } from '../lib/local-day.ts';
import { reasonOf } from '../lib/reason.ts';
import {
  type ManagedAnswer,
  type ManagedState,
  stateAfter,
} from '../policy/organisation/managed-state.ts';
import type { RefusedKey } from '../policy/organisation/read-organisation.ts';
import { keptFormat } from '../state/kept.ts';
import { handedOver, keptOrganisation, managedState } from '../state/kept-organisation.ts';
import { bundledList, forgetList, mergedList, ownHosts, ownList } from '../state/lists.ts';
import { writeTogether } from '../state/storage.ts';
import { loadPart } from './parts/load-part.ts';
import { queued } from './queued.ts';

const keptEnds = 'managed-kept-ends';

/** Whether the browser has said since its start what the policy is. */
export async function hasAnswered(): Promise<boolean> {
  return (await handedOver.read()) !== null;
}

/**
 * Asks the browser for the organisation's policy and keeps what it comes to.
 * Resolves to whether another one is in force now.
 */
export async function followManaged(): Promise<boolean> {
  const answer = await askBrowser();
  return queued(async () => {
    const now = Date.now();
    const atStart = !(await handedOver.read());
    if (atStart) await handedOver.write(answer.is === 'policy');
    const { fingerprint, ...before } = await managedState.read();
    const after = stateAfter(before, answer, atStart, now);
    if (after.failure) console.warn('Caveat keeps the last policy:', after.failure);
    // A policy that is kept without the browser's word ends by itself.
    if (after.keptUntil) await browser.alarms.create(keptEnds, { when: after.keptUntil });
    const raw = answer.is === 'policy' ? answer.raw : after.state === 'present' ? null : {};
    // No new policy came: the one in force stays, since the question failed or the policy is kept.
    if (raw === null || answer.is === 'failed') {
      await managedState.write({ ...after, fingerprint });
      return false;
    }
    return keep(raw, after, fingerprint);
  });
}

/** Puts a policy into force, or says why the last one stays; resolves to whether another one is in force. */
async function keep(
  raw: Readonly<Record<string, unknown>>,
  state: ManagedState,
  known: string,
): Promise<boolean> {
  const bundled = await bundledList();
  const { version } = browser.runtime.getManifest();
  const isEmpty = Object.keys(raw).length === 0;
  const fingerprint = isEmpty
    ? ''
    : await fingerprintOf([raw, localDay(), version, bundled.serial]);
  if (fingerprint === known) {
    await managedState.write({ ...state, fingerprint });
    warnOf((await keptOrganisation.read()).refused);
    return false;
  }
  try {
    const toKeep = await loadPart('organisationToKeep');
    const { organisation, refused, list, own, hosts } = await toKeep(raw, localDay(), {
      bundled,
      lastOwn: await ownList.read(),
    });
    warnOf(refused);
    await writeTogether(
      [keptOrganisation, { format: keptFormat, organisation, refused }],
      [mergedList, list],
      [ownList, own],
      [ownHosts, hosts],
      [managedState, { ...state, fingerprint }],
    );
    forgetList();
    return true;
  } catch (error) {
    const failure = reasonOf(error);
    console.warn('Caveat keeps the last policy:', failure);
    await managedState.write({ ...state, failure, fingerprint: known });
    return false;
  }
}

/** Names each value that could not be used, for whoever looks into the worker's console. */
function warnOf(refused: readonly RefusedKey[]): void {
  for (const { key, path, reason, value } of refused) {
    console.warn(`Caveat policy: ${[key, ...path].join('.')} ${reason}:`, value);
  }
}

async function askBrowser(): Promise<ManagedAnswer> {
  // Quirk (Firefox 153): rejects where there is no policy. Quirk (Chromium 156): says {} in any case.
  try {
    const raw = await browser.storage.managed.get();
    const empty = Object.keys(raw).length === 0;
    return empty ? { is: 'none', sure: isFirefox() } : { is: 'policy', raw };
  } catch (error) {
    if (!/manifest not found/i.test(String(error)))
      return { is: 'failed', reason: reasonOf(error) };
    // Still installed by policy: the file was read, and our part is gone from it.
    const { installType } = await browser.management.getSelf();
    return { is: 'none', sure: installType === 'admin' };
  }
}

async function fingerprintOf(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}
