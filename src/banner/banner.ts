import type { Runtime } from 'webextension-polyfill';
import { siteBrowser } from '../browser/site-browser.ts';
import type { SiteMessage } from '../messages.ts';
import { tabMessageIn, yieldOf } from '../site-messages.ts';
import type { Notice } from '../state/notice.ts';
import { type Drawn, drawBanner, sectionClass } from './draw.ts';
import { askForNotice, keysToWatch, readyNotice } from './find-notice.ts';
import { foldWhenPassed } from './fold-when-passed.ts';
import { type Keeper, keepInView } from './keep.ts';
import { keepKeys } from './keep-keys.ts';
import { untilReady } from './page-ready.ts';
import { removeOrphans } from './roots.ts';
import { send } from './send.ts';

const isFrame = window !== window.top;

let banner: {
  readonly drawn: Drawn;
  readonly keeper: Keeper;
  readonly stopFolding: () => void;
} | null = null;
/** Whether the notice does not lie ready, and was asked for. */
let isFar = false;
let focusedBefore: Element | null = null;

function open(): Drawn {
  if (banner) return banner.drawn;
  const drawn = drawBanner(siteBrowser.i18n.getMessage('banner_first', location.hostname), isFrame);
  const keeper = keepInView(drawn, {
    seen: (is) => void send({ type: 'seen', is }),
    blank: () => void send({ type: 'show-root' }),
    erased: () => {
      close();
      void showStored();
    },
    gone: () => {
      // The extension was removed, or a new version of it took over.
      if (siteBrowser.runtime?.id) return false;
      close();
      return true;
    },
  });
  keepKeys(drawn.root, () => {
    if (!drawn.closeDetails()) jump();
  });
  banner = { drawn, keeper, stopFolding: foldWhenPassed(drawn) };
  return drawn;
}

function close(): void {
  if (banner && !banner.keeper.isSeen() && siteBrowser.runtime?.id)
    void send({ type: 'seen', is: true });
  banner?.keeper.stop();
  banner?.stopFolding();
  banner = null;
}

/** What was dismissed here, until the worker knows it; in a private window it never does. */
let dismissedHere: string | null = null;

function tell(message: SiteMessage): void {
  if (message.type === 'dismiss') dismissedHere = JSON.stringify(message.advisories);
  if (message.type === 'undo') dismissedHere = null;
  void send(message);
}

/** Ends a dismissed banner; it may have been brought back elsewhere meanwhile. */
function closeAndLook(): void {
  close();
  void showStored();
}

/** Makes the banner say what is stored for this site now, or takes it away. */
async function showStored(): Promise<Notice | null> {
  // What was dismissed here a moment ago can still be taken back.
  if (banner?.drawn.isUndoing()) return null;
  const ready = await readyNotice();
  isFar = !ready;
  const found = ready ?? (await askForNotice());
  if (!found) dismissedHere = null;
  const notice = found && JSON.stringify(found.advisories) !== dismissedHere ? found : null;
  if (notice) open().fill(notice, tell, closeAndLook);
  else close();
  return notice;
}

/** The keyboard's way into the banner and back. */
function jump(): void {
  if (!banner) return;
  const { root, host } = banner.drawn;
  if (root.activeElement) {
    (root.activeElement as HTMLElement).blur();
    (focusedBefore as HTMLElement | null)?.focus?.();
  } else {
    focusedBefore = document.activeElement === host ? null : document.activeElement;
    // Folded, the banner shows one button alone.
    const buttons = [...root.querySelectorAll('button')];
    buttons.find((button) => button.getClientRects().length > 0)?.focus();
  }
}

/** Whether the banner belongs here: in a frame only where that is large enough to read, and another platform than the page around it. */
async function isWorthIt(): Promise<boolean> {
  if (!isFrame) return true;
  // A frame has no size before its first layout.
  await new Promise(requestAnimationFrame);
  if (innerWidth < 200 || innerHeight < 60) return false;
  return yieldOf<'framed'>(await send({ type: 'framed' }), 'apart') === true;
}

/** Takes the banner's place on the page, then says what is stored. */
export async function start(): Promise<void> {
  if (!isFrame) {
    removeOrphans(sectionClass);
    await untilReady();
    // This script is registered only where there is a notice, so the banner takes its place at once.
    open();
  } else if (!(await isWorthIt())) {
    return;
  }
  if ((await showStored())?.reportsItself) void send({ type: 'seen', is: true });
}

/** Keeps the banner in step with what is stored and with what the worker tells it. */
export function listen(): void {
  siteBrowser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && keysToWatch(isFar).some((key) => key in changes)) void showStored();
  });
  // While a page was in the back/forward cache, what is stored may have changed.
  addEventListener('pageshow', (event) => {
    if (event.persisted) void showStored();
  });
  siteBrowser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== siteBrowser.runtime.id || isFrame) return;
    const type = tabMessageIn(message);
    if (type === 'jump') jump();
    if (type === 'show') void showStored();
    if (type === 'leave') close();
  });
}

/** Looks again at what is stored, for the worker after a change; a framed banner hears of it by itself. */
export function showAgain(): void {
  if (!isFrame) void showStored();
}
