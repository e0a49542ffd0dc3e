import { isObject } from '../lib/is-object.ts';
import { noticeKey } from './kept.ts';

/** What the banner of one site says: whole sentences, nothing left to look up. */
export type Notice = {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly label: string;
  readonly sentence: string;
  /** The membership question, until it is answered. */
  readonly ask: string | null;
  readonly words: {
    readonly details: string;
    /** Null where the organisation does not let it be dismissed. */
    readonly dismiss: string | null;
    readonly collapse: string;
    readonly expand: string;
    readonly copied: string;
    readonly copyFailed: string;
    /** Said in its place once it was dismissed, with a way back and one out. */
    readonly dismissed: string;
    readonly undo: string;
    readonly close: string;
    /** Leads to every advisory on the platform. */
    readonly all: string;
  };
  /** The worker is not woken by this site, so the banner says that it is there. */
  readonly reportsItself: boolean;
  /** Whether the person folded it to its tab on this platform. */
  readonly folded: boolean;
  /** What Dismiss dismisses, as it is kept. */
  readonly advisories: Readonly<Record<string, number>>;
  readonly details: readonly {
    readonly heading: string;
    readonly quote: { readonly text: string; readonly lang: string; readonly note: string } | null;
    readonly lines: readonly string[];
    readonly source: { readonly label: string; readonly url: string } | null;
  }[];
  /** What to use instead and whom the organisation names, a line each. */
  readonly more: readonly string[];
  /** The reply to the organiser, to be copied; null where no advisory governs the reader. */
  readonly reply: { readonly label: string; readonly text: string } | null;
};

/** The keys under which a page's notice may lie, the most specific first. */
export function noticeKeys(host: string): string[] {
  const labels = host.replace(/\.$/, '').split('.');
  return labels.map((_, i) => noticeKey(labels.slice(i).join('.')));
}

/** Whether a value is a whole notice: by hand, since the banner is too small for a schema. */
export function isNotice(value: unknown): value is Notice {
  return (
    hasTexts(value, 'language', 'direction', 'label', 'sentence') &&
    isTextOrNull(value.ask) &&
    hasTexts(value.words, 'details', 'collapse', 'expand', 'copied', 'copyFailed', 'all') &&
    hasTexts(value.words, 'dismissed', 'undo', 'close') &&
    isTextOrNull(value.words.dismiss) &&
    isObject(value.advisories) &&
    isListOf(value.details, isDetail) &&
    isListOf(value.more, isText) &&
    (value.reply === null || hasTexts(value.reply, 'label', 'text'))
  );
}

function isDetail(value: unknown): boolean {
  return (
    hasTexts(value, 'heading') &&
    (value.quote === null || hasTexts(value.quote, 'text', 'lang', 'note')) &&
    isListOf(value.lines, isText) &&
    (value.source === null || hasTexts(value.source, 'label', 'url'))
  );
}

function hasTexts(
  value: unknown,
  ...names: readonly string[]
): value is Readonly<Record<string, unknown>> {
  return isObject(value) && names.every((name) => isText(value[name]));
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): boolean {
  return value === null || isText(value);
}
