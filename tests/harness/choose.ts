import type { Level } from '../../src/policy/list/level.ts';
import type { Membership } from '../../src/policy/verdict/policy.ts';
import { keptFormat } from '../../src/state/kept.ts';
import type { Driven } from './driven.ts';
import { quietPage } from './quiet-page.ts';

/** Sends one message to the worker from a page of ours, and waits until it has acted. */
export async function tellWorker(driven: Driven, message: object): Promise<void> {
  const page = await quietPage(driven);
  const answer = await page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  if (!(answer as { ok: boolean }).ok) throw new Error(JSON.stringify(answer));
}

/** Sets whose official the person is, as the options page would. */
export function chooseMembership(driven: Driven, membership: Membership): Promise<void> {
  return tellWorker(driven, { type: 'choose-membership', membership });
}

/** What "Continue to Zoom" asks of the worker. */
export function goOnToZoom(driven: Driven): Promise<void> {
  return tellWorker(driven, { type: 'acknowledge', platform: 'zoom', reason: null, note: '' });
}

/**
 * Sets levels as an organisation's policy would: into the copy that is kept of
 * it, which a start of the browser would ask for anew.
 */
export async function setLevels(
  driven: Driven,
  platformLevels: Readonly<Record<string, Level>>,
): Promise<void> {
  const page = await quietPage(driven);
  await page.evaluate((organisation) => chrome.storage.local.set({ organisation }), {
    format: keptFormat,
    organisation: { platformLevels },
    refused: [],
  });
  await tellWorker(driven, { type: 'refresh' });
}
