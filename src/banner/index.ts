import type { Browser, Runtime } from 'webextension-polyfill';
import type { SiteMessage } from '../messages.ts';
import { tabMessageIn, yieldOf } from '../site-messages.ts';
import { kept } from '../state/kept.ts';
import { isNotice, type Notice, noticeKeys } from '../state/notice.ts';
import { type Drawn, drawBanner, sectionClass } from './draw.ts';
import { type Keeper, keepInView } from './keep.ts';
import { keepKeys } from './keep-keys.ts';
import { removeOrphans } from './roots.ts';

/** Firefox and Chromium both answer with promises under this name in Manifest V3. */
declare const chrome: Browser;
/** Ours alone: each extension has a global scope of its own in a page. */
declare global {
  var showCaveat: (() => void) | undefined;
}

const send = (message: SiteMessage): Promise<unknown> => chrome.runtime.sendMessage(message);
const isFrame = window !== window.top;
const keys = noticeKeys(location.hostname);

let banner: { readonly drawn: Drawn; readonly keeper: Keeper } | null = null;
/** Whether what it says does not lie ready, and was asked for. */
let isFar = false;
let focusedBefore: Element | null = null;

function open(): Drawn {
  if (banner) return banner.drawn;
  const drawn = drawBanner(chrome.i18n.getMessage('banner_first', location.hostname), isFrame);
  const keeper = keepInView(drawn, {
    seen: (is) => void send({ type: 'seen', is }),
    blank: () => void send({ type: 'show-root' }),
    erased: () => {
      close();
      void showStored();
    },
    gone: () => {
      // The extension was removed, or a new version of it took over.
      if (chrome.runtime?.id) return false;
      close();
      return true;
    },
  });
  keepKeys(drawn.root, () => {
    if (!drawn.closeDetails()) jump();
  });
  banner = { drawn, keeper };
  return drawn;
}

function close(): void {
  if (banner && !banner.keeper.isSeen() && chrome.runtime?.id)
    void send({ type: 'seen', is: true });
  banner?.keeper.stop();
  banner = null;
}

/** Makes the banner say what is stored for this site now, or takes it away. */
async function showStored(): Promise<Notice | null> {
  const found = await chrome.storage.local.get(keys);
  const ready = keys.map((key): unknown => found[key]).find(isNotice);
  isFar = !ready;
  const notice = ready ?? (await askForNotice());
  if (notice) open().fill(notice, (message) => void send(message), close);
  else close();
  return notice;
}

/** Not every site's notice lies ready: a list may have any number of sites. */
async function askForNotice(): Promise<Notice | null> {
  const notice = yieldOf<'notice'>(await send({ type: 'notice' }), 'notice');
  return isNotice(notice) ? notice : null;
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
    root.querySelector('button')?.focus();
  }
}

/** In a frame, only where it is a site's own content, large enough to read, and not on its own pages. */
async function isWorthIt(): Promise<boolean> {
  if (!isFrame) return true;
  // Not laid out before the first frame.
  await new Promise(requestAnimationFrame);
  if (innerWidth < 200 || innerHeight < 60) return false;
  return yieldOf<'framed'>(await send({ type: 'framed' }), 'apart') === true;
}

async function start(): Promise<void> {
  if (!isFrame) {
    removeOrphans(sectionClass);
    if (isXmlViewer()) await new Promise((resolve) => addEventListener('load', resolve));
    await untilBody();
    // Registered only where there is a notice, so the place for it is taken at once.
    open();
  } else if (!(await isWorthIt())) {
    return;
  }
  if ((await showStored())?.announced) void send({ type: 'seen', is: true });
}

/**
 * Nothing is painted before there is a body, and scripts in the head may count
 * on what they find there. A document without one, such as XML, waits for nothing.
 */
function untilBody(): Promise<void> {
  return new Promise((resolve) => {
    if (document.body || !(document.documentElement instanceof HTMLHtmlElement)) return resolve();
    const waiting = new MutationObserver(() => {
      if (!document.body) return;
      waiting.disconnect();
      resolve();
    });
    waiting.observe(document, { childList: true });
    waiting.observe(document.documentElement, { childList: true });
  });
}

/** Chromium draws plain XML itself, and stumbles over a node that comes before it is done. */
function isXmlViewer(): boolean {
  const { contentType } = document;
  return (
    /\bxml$/.test(contentType) &&
    !/xhtml|svg/.test(contentType) &&
    document.readyState !== 'complete'
  );
}

function listen(): void {
  chrome.storage.onChanged.addListener((changes, area) => {
    const told = isFar ? [kept.settings.key, kept.dismissals.key] : keys;
    if (area === 'local' && told.some((key) => key in changes)) void showStored();
  });
  // Back from the back/forward cache: what is stored may have changed meanwhile.
  addEventListener('pageshow', (event) => {
    if (event.persisted) void showStored();
  });
  chrome.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== chrome.runtime.id || isFrame) return;
    const type = tabMessageIn(message);
    if (type === 'jump') jump();
    if (type === 'show') void showStored();
    if (type === 'leave') close();
  });
}

// Asked for again where it runs already, by the worker after a change.
if (globalThis.showCaveat) {
  globalThis.showCaveat();
} else {
  globalThis.showCaveat = () => {
    if (!isFrame) void showStored();
  };
  listen();
  void start();
}
