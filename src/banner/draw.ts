import type { SiteMessage } from '../messages.ts';
import type { Notice } from '../state/notice.ts';
import colours from '../ui/colours.css';
import banner from './banner.css';

const css = colours + banner;

const xhtml = 'http://www.w3.org/1999/xhtml';

/** The banner as nodes: its place on the page, and what stands in it. */
export type Drawn = {
  /** The one node that the page can see. */
  readonly host: HTMLElement;
  /** Closed: page scripts can't look into it. */
  readonly root: ShadowRoot;
  readonly section: HTMLElement;
  readonly fill: (notice: Notice, send: (message: SiteMessage) => void, close: () => void) => void;
  readonly adjust: (change: Partial<Place>) => void;
  readonly isAtBottom: () => boolean;
  /** Whether it only says that it was dismissed, and offers the way back. */
  readonly isUndoing: () => boolean;
  /** Folds it to its tab, unless a person is using it; says whether it did. */
  readonly foldAway: () => boolean;
  /** Closes the details; says whether any were open. */
  readonly closeDetails: () => boolean;
};

/** Where the banner stands on the page, and how large against it. */
type Place = { readonly zoom: number; readonly bottom: boolean; readonly tab: boolean };

/** How long a dismissal can be taken back in its place, in milliseconds; in options and popup for ever. */
const undoable = 20_000;

/** Marks our own closed roots, for a later version of this script. */
export const sectionClass = 'caveat';

/** Draws the banner with its first line; what the notice says follows by `fill`. */
export function drawBanner(firstLine: string, small: boolean): Drawn {
  // Created by namespace: the page may be XML, where createElement makes no HTML.
  const host = document.createElementNS(xhtml, unusedName()) as HTMLElement;
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  let place: Place = { zoom: 1, bottom: false, tab: false };
  const adjust = (change: Partial<Place>) => {
    place = { ...place, ...change };
    sheet.replaceSync(css + cssOf(place));
    section.classList.toggle('tab', place.tab);
  };
  const text = element('p', 'text', firstLine);
  // A screen reader announces the one change of its text, when the notice is read.
  text.setAttribute('role', 'status');
  let words: Notice['words'] | null = null;
  const isUsed = () =>
    host.matches(':hover') ||
    root.activeElement !== null ||
    root.querySelector('[aria-expanded=true]') !== null;
  let undoing: ReturnType<typeof setTimeout> | null = null;
  const section = element('section', sectionClass, element('div', 'line', mark(), text));
  section.classList.toggle('small', small);
  root.append(section);
  const drawn: Drawn = {
    host,
    root,
    section,
    adjust,
    isAtBottom: () => place.bottom,
    isUndoing: () => undoing !== null,
    foldAway: () => {
      if (isUsed() || undoing !== null) return false;
      adjust({ tab: true });
      const collapse = root.querySelector('.collapse');
      if (collapse) collapse.textContent = words?.expand ?? '';
      return true;
    },
    closeDetails: () => {
      const more = root.querySelector<HTMLElement>('[aria-expanded=true]');
      more?.dispatchEvent(new Event('close'));
      return more !== null;
    },
    fill: (notice, send, close) => {
      ({ words } = notice);
      if (undoing !== null) clearTimeout(undoing);
      undoing = null;
      section.setAttribute('aria-label', notice.label);
      section.lang = notice.language;
      section.dir = notice.direction;
      if (text.textContent !== notice.sentence) text.textContent = notice.sentence;
      if (small) return;
      const details = detailsOf(notice, () => send({ type: 'open-register' }));
      const act: Acts = {
        dismiss: () => {
          const { advisories } = notice;
          send({ type: 'dismiss', advisories });
          undoing = setTimeout(close, undoable);
          const undo = button(notice.words.undo, () => {
            send({ type: 'undo', advisories });
            drawn.fill(notice, send, close);
          });
          text.textContent = notice.words.dismissed;
          const end = button(notice.words.close, close);
          section.replaceChildren(element('div', 'line', mark(), text, undo, end));
          undo.focus();
        },
        ask: () => send({ type: 'open-options' }),
        toggleTab: () => {
          adjust({ tab: !place.tab });
          send({ type: 'fold', is: place.tab });
          return place.tab;
        },
      };
      if (notice.folded && !isUsed()) adjust({ tab: true });
      section.replaceChildren(
        element('div', 'line', mark(), text, ...buttonsOf(notice, details, act, place.tab)),
        details,
      );
    },
  };
  return drawn;
}

/** The place as a style sheet of ours: an attribute of the host could be written by the page. */
function cssOf({ zoom, bottom, tab }: Place): string {
  const edge = bottom ? 'inset-block:auto 0 !important;' : '';
  const width = tab ? 'inline-size:max-content !important;' : '';
  return `:host{zoom:${zoom} !important;${edge}${width}}`;
}

type Acts = {
  readonly dismiss: () => void;
  readonly ask: () => void;
  /** Says whether it is a tab now. */
  readonly toggleTab: () => boolean;
};

function buttonsOf(
  { words, ask }: Notice,
  details: HTMLElement,
  act: Acts,
  isTab: boolean,
): HTMLElement[] {
  const more = button(words.details, () => open(details.hidden === true));
  const open = (is: boolean) => {
    details.hidden = !is;
    more.setAttribute('aria-expanded', String(is));
  };
  open(false);
  more.addEventListener('close', () => open(false));
  const collapse = button(isTab ? words.expand : words.collapse, () => {
    collapse.textContent = act.toggleTab() ? words.expand : words.collapse;
  });
  collapse.className = 'collapse';
  const question = ask === null ? [] : [button(ask, act.ask)];
  const dismiss = words.dismiss === null ? [] : [button(words.dismiss, act.dismiss)];
  return [...question, more, collapse, ...dismiss];
}

function detailsOf({ details, more, reply, words }: Notice, showAll: () => void): HTMLElement {
  const parts = details.map(({ heading, quote, lines, source }) => {
    const part = element('div', '', element('h2', '', heading));
    if (quote) {
      const said = element('p', '', quote.text);
      said.lang = quote.lang;
      said.dir = 'auto';
      part.append(element('blockquote', '', said, element('p', 'quiet', quote.note)));
    }
    part.append(...lines.map((line) => element('p', '', line)));
    if (source && /^https?:\/\//.test(source.url)) {
      const link = element('a', '', source.label) as HTMLAnchorElement;
      link.href = source.url;
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      part.append(element('p', '', link));
    }
    return part;
  });
  const end = element('div', '', ...more.map((line) => element('p', '', line)));
  if (reply) end.append(...copyOf(reply, words));
  end.append(element('p', '', button(words.all, showAll)));
  const all = element('div', 'details', ...parts, end);
  all.hidden = true;
  return all;
}

/** A button that copies the reply, and where it says so. */
function copyOf(
  { label, text }: NonNullable<Notice['reply']>,
  { copied: done, copyFailed: failed }: Notice['words'],
): HTMLElement[] {
  const copied = element('span', 'quiet', '');
  copied.setAttribute('role', 'status');
  const copy = button(label, () => {
    copied.textContent = '';
    // No clipboard on plain http, nor where the page's own policy forbids it.
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject();
    void written.then(
      () => copied.append(done),
      () => copied.append(failed),
    );
  });
  return [copy, copied];
}

/** A name that no selector of the page means, another each time: it tells nobody whose it is. */
function unusedName(): string {
  return `n-${Math.random().toString(36).slice(2)}`;
}

function mark(): HTMLElement {
  const made = element('span', 'mark', '◈');
  made.setAttribute('aria-hidden', 'true');
  return made;
}

/** Acts only on a person's own click, never on one that the page makes up. */
function button(label: string, act: () => void): HTMLElement {
  const made = element('button', '', label);
  made.setAttribute('type', 'button');
  made.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
  return made;
}

function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElementNS(xhtml, name) as HTMLElement;
  if (className) made.className = className;
  made.append(...children);
  return made;
}
