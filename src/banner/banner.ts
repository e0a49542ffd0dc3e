import type { SiteMessage } from '../messages.ts';
import css from './banner.css';
import type { Notice } from './notice.ts';

const xhtml = 'http://www.w3.org/1999/xhtml';

/** The banner on the page: first only its place and one line, then what the notice says. */
export type Banner = {
  readonly fill: (notice: Notice, send: (message: SiteMessage) => void) => void;
  readonly remove: () => void;
};

/**
 * Opens the banner over the top edge of the page, above everything else on it,
 * before the page paints; the notice follows as soon as it is read.
 */
export function openBanner(firstLine: string): Banner {
  // Created by namespace: the page may be XML, where createElement makes no HTML.
  const host = document.createElementNS(xhtml, 'div') as HTMLElement;
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const section = element('section', '', lineOf(firstLine));
  root.append(section);
  document.documentElement.append(host);
  host.showPopover();

  const remove = () => host.remove();
  return {
    remove,
    fill: (notice, send) => {
      const details = detailsOf(notice);
      const more = button(notice.words.details, () => {
        details.hidden = !details.hidden;
        more.textContent = details.hidden ? notice.words.details : notice.words.less;
        more.setAttribute('aria-expanded', String(!details.hidden));
      });
      more.setAttribute('aria-expanded', 'false');
      const dismiss = button(notice.words.dismiss, () => {
        send({ type: 'dismiss', advisories: notice.advisories });
        remove();
      });
      const ask =
        notice.ask === null ? [] : [button(notice.ask, () => send({ type: 'open-options' }))];
      section.setAttribute('aria-label', notice.label);
      section.lang = notice.language;
      section.dir = notice.direction;
      section.replaceChildren(lineOf(notice.sentence, ...ask, more, dismiss), details);
    },
  };
}

function lineOf(text: string, ...buttons: HTMLElement[]): HTMLElement {
  const mark = element('span', 'mark', '◈');
  mark.setAttribute('aria-hidden', 'true');
  return element('div', 'line', mark, element('p', 'text', text), ...buttons);
}

function detailsOf(notice: Notice): HTMLElement {
  const parts = notice.details.map(({ heading, quote, lines, source }) => {
    const part = element('div', '', element('h2', '', heading));
    if (quote) {
      const words = element('p', '', `“${quote.text}”`);
      words.lang = quote.lang;
      part.append(element('blockquote', '', words, element('p', 'quiet', quote.note)));
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
  const details = element('div', 'details', ...parts);
  details.hidden = true;
  return details;
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
