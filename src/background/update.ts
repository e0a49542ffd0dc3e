import browser from 'webextension-polyfill';
import { acknowledgements } from '../state/acknowledgements.ts';
import { updateWaiting } from '../state/update-waiting.ts';
import { queued } from './queued.ts';

/**
 * A new version starts with an empty session: it would forget what a person
 * goes on to, in the middle of a meeting. So it waits until nothing runs.
 */
export function listenToUpdates(): void {
  browser.runtime.onUpdateAvailable.addListener(() =>
    queued(async () => {
      await updateWaiting.write(true);
      await updateIfIdle();
    }),
  );
}

/** Starts the new version that waits, if one does and no acknowledgement runs. */
export async function updateIfIdle(): Promise<void> {
  if ((await updateWaiting.read()) && (await acknowledgements.read()).length === 0) {
    browser.runtime.reload();
  }
}
