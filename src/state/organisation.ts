import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { readOrganisation } from '../policy/organisation.ts';
import { stored } from './storage.ts';

/** The policy as the browser last handed it over, so that no start waits for it. */
const kept = stored('local', 'organisation', v.record(v.string(), v.unknown()), {});

/** What an organisation set on this machine, and which of its keys could not be used. */
export async function loadOrganisation(): Promise<ReturnType<typeof readOrganisation>> {
  return readOrganisation(await kept.read());
}

/**
 * Asks the browser for the policy and keeps it; says whether it is another one.
 * Where the browser can't say, the last one stays in force.
 */
export async function refreshOrganisation(): Promise<boolean> {
  const [raw, old] = await Promise.all([readManaged(), kept.read()]);
  if (!raw || JSON.stringify(raw) === JSON.stringify(old)) return false;
  await kept.write(raw);
  return true;
}

/** The policy, empty where there is none, or null where it is not known. */
async function readManaged(): Promise<Record<string, unknown> | null> {
  try {
    return await browser.storage.managed.get();
  } catch (error) {
    // Firefox says so where no policy names this extension.
    return /manifest not found/i.test(String(error)) ? {} : null;
  }
}
