import type { Drawn } from './draw.ts';
import { elementAt, modalAround } from './roots.ts';

/** How often the banner looks after itself, in milliseconds, while the page is in view. */
const interval = 400;
/** So many corrections within ten seconds, and the page has won. */
const patience = 12;

/** Elements that show no children. */
const replaced = /^(?:video|audio|iframe|img|canvas|embed|object|svg)$/i;

export type Keeper = {
  readonly stop: () => void;
  /** Whether the page lets the banner be seen. */
  readonly isSeen: () => boolean;
};

/**
 * Keeps the banner in view, above whatever the page puts over it, and inside
 * the dialog or full screen that alone takes clicks. Against a page that undoes
 * it again and again it stops, and says so.
 */
export function keepInView(
  drawn: Drawn,
  on: {
    readonly seen: (is: boolean) => void;
    readonly erased: () => void;
    /** The page shows nothing at all, not even its root, so nothing of ours can show. */
    readonly blank: () => void;
    readonly gone: () => boolean;
  },
): Keeper {
  const { host, section } = drawn;
  let corrections: number[] = [];
  let misses = 0;
  let seen = true;
  let scale = 1;
  let beats = 0;
  let transitionChecks = 0;
  let stopped = false;
  const covering = new WeakSet<Element>();

  const mayCorrect = () => {
    const now = performance.now();
    corrections = corrections.filter((at) => now - at < 10_000);
    if (corrections.length >= patience) return false;
    corrections.push(now);
    return true;
  };

  const show = () => {
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
  };

  const place = () => {
    const full = document.fullscreenElement;
    const at = middle(host);
    const modal = at && modalAround(elementAt(at.x, at.y));
    const home = document.documentElement;
    const parent =
      full && !replaced.test(full.localName) ? full : (modal ?? stillModal(host) ?? home);
    if (host.parentNode === parent && host.matches(':popover-open')) return;
    if (!mayCorrect()) return;
    if (host.parentNode !== parent) parent.append(host);
    show();
  };

  const check = () => {
    // A look may still be due when the banner is taken away.
    if (stopped || on.gone()) return;
    if (!isHeard()) return on.erased();
    if (document.visibilityState !== 'visible') return;
    try {
      listen();
      place();
      endTransition();
      rescale();
      if (isCovered() && mayCorrect()) show();
    } catch {
      // The page is in between two documents; the next look finds it whole.
    }
    misses = isOnTop(host) ? 0 : misses + 1;
    if (misses === 2 && hidesAll()) on.blank();
    const now = misses < 4;
    if (now !== seen) on.seen(now);
    seen = now;
  };

  /** Whether listeners inside our root still live: `document.open()` erases them all. */
  const isHeard = () => {
    const before = beats;
    section.dispatchEvent(new Event('beat'));
    return beats > before;
  };

  const isCovered = () => {
    const open = [...document.querySelectorAll(':popover-open')].filter((p) => p !== host);
    const fresh = open.filter((p) => !covering.has(p) && overlap(p, host));
    for (const p of open) covering.add(p);
    return fresh.length > 0 || !isOnTop(host);
  };

  /** A view transition that never ends paints over everything. */
  const endTransition = () => {
    const { activeViewTransition } = document as { activeViewTransition?: ViewTransition | null };
    transitionChecks = activeViewTransition ? transitionChecks + 1 : 0;
    if (transitionChecks > 4) activeViewTransition?.skipTransition();
  };

  /** Undoes a zoom that the page gives its root. */
  const rescale = () => {
    const zoom = Number(
      (document.documentElement as { currentCSSZoom?: number }).currentCSSZoom ?? 1,
    );
    const wanted = zoom > 0 ? 1 / zoom : 1;
    if (wanted !== scale) drawn.adjust({ zoom: wanted });
    scale = wanted;
  };

  /** Moves the banner away from what has the page's focus, where the other edge is free. */
  const makeWay = () => {
    const focused = document.activeElement;
    if (!focused || focused === host || focused === document.body) return;
    if (overlap(focused, host)) drawn.adjust({ bottom: !drawn.isAtBottom() });
  };

  const soon = () => setTimeout(check, 0);
  const onToggle = (event: Event) => {
    if (event.target instanceof Element) covering.delete(event.target);
    soon();
  };
  // Adding what is there already changes nothing; document.open() takes it all away.
  const listen = () => {
    document.addEventListener('fullscreenchange', soon);
    document.addEventListener('toggle', onToggle, true);
    document.addEventListener('focusin', makeWay);
  };

  const removed = new MutationObserver(() => {
    if (!host.isConnected) soon();
  });
  removed.observe(document, { childList: true });
  removed.observe(document.documentElement, { childList: true });
  const timer = setInterval(check, interval);
  section.addEventListener('beat', () => beats++);
  document.documentElement.append(host);
  host.showPopover();
  listen();

  return {
    isSeen: () => seen,
    stop: () => {
      stopped = true;
      clearInterval(timer);
      removed.disconnect();
      document.removeEventListener('fullscreenchange', soon);
      document.removeEventListener('toggle', onToggle, true);
      document.removeEventListener('focusin', makeWay);
      host.remove();
    },
  };
}

function middle(host: HTMLElement): { x: number; y: number } | null {
  const { left, top, width, height } = host.getBoundingClientRect();
  return width > 0 && height > 0
    ? { x: left + width / 2, y: top + Math.min(height / 2, 22) }
    : null;
}

/** Whether a click in the middle and at the end of the first line would reach the banner. */
function isOnTop(host: HTMLElement): boolean {
  const at = middle(host);
  if (!at) return false;
  // Nothing under an inert root takes clicks; it shows all the same.
  if (host.closest('[inert]')) return true;
  const root = host.getRootNode() as Document | ShadowRoot;
  const { left, width } = host.getBoundingClientRect();
  return [at.x, left + width - 30, left + 30].every((x) => root.elementFromPoint(x, at.y) === host);
}

function hidesAll(): boolean {
  const roots = [document.documentElement, document.body];
  return roots.every((root) => root && getComputedStyle(root).display === 'none');
}

/** The dialog that the banner stands in, while it is open. */
function stillModal(host: HTMLElement): Element | null {
  const parent = host.parentElement;
  return parent instanceof HTMLDialogElement && parent.matches(':modal') ? parent : null;
}

function overlap(one: Element, other: Element): boolean {
  const a = one.getBoundingClientRect();
  const b = other.getBoundingClientRect();
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
