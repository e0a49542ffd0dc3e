import type { Level } from '../../src/policy/list/level.ts';
import type { Membership } from '../../src/policy/verdict/policy.ts';
import { type Driven, openOwn } from './drive.ts';

/** Sends one message to the worker from a page of ours, and waits for its answer. */
export async function tellWorker(driven: Driven, message: object): Promise<void> {
  const page = await openOwn(driven, 'options.html');
  const answer = await page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  await page.close();
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
  const page = await openOwn(driven, 'options.html');
  const answer = await page.evaluate(
    async (organisation) => {
      await chrome.storage.local.set({ organisation });
      return chrome.runtime.sendMessage({ type: 'refresh' });
    },
    { format: 1, organisation: { platformLevels }, refused: [] },
  );
  await page.close();
  if (!(answer as { ok: boolean }).ok) throw new Error(JSON.stringify(answer));
}
