import { siteBrowser } from '../browser/site-browser.ts';
import { yieldOf } from '../site-messages.ts';
import { kept } from '../state/kept.ts';
import { isNotice, type Notice, noticeKeys } from '../state/notice.ts';
import { send } from './send.ts';

const keys = noticeKeys(location.hostname);

/** The notice that lies ready for this site, if one does. */
export async function readyNotice(): Promise<Notice | null> {
  const found = await siteBrowser.storage.local.get(keys);
  return keys.map((key): unknown => found[key]).find(isNotice) ?? null;
}

/** Asks the worker: not every site's notice lies ready, since a list may have any number of sites. */
export async function askForNotice(): Promise<Notice | null> {
  const notice = yieldOf<'notice'>(await send({ type: 'notice' }), 'notice');
  return isNotice(notice) ? notice : null;
}

/** Keys of `local` whose change may change what the banner says; on a far site it was asked for. */
export function keysToWatch(isFar: boolean): readonly string[] {
  return isFar ? [kept.settings.key, kept.dismissals.key, kept.folded.key] : keys;
}
