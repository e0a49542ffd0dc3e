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
  };
  /** The worker is not woken by this site, so the banner says that it is there. */
  readonly announced: boolean;
  /** Advisory id → revision: what Dismiss dismisses. */
  readonly advisories: Readonly<Record<string, number>>;
  readonly details: readonly {
    readonly heading: string;
    readonly quote: { readonly text: string; readonly lang: string; readonly note: string } | null;
    readonly lines: readonly string[];
    readonly source: { readonly label: string; readonly url: string } | null;
  }[];
  /** What to use instead and whom the organisation names, a line each. */
  readonly more: readonly string[];
  /** The reply to the organiser, to be copied. */
  readonly reply: { readonly label: string; readonly text: string };
};

/** The keys under which a page's notice may lie, the most specific first. */
export function noticeKeys(host: string): string[] {
  const labels = host.replace(/\.$/, '').split('.');
  return labels.map((_, i) => noticeKey(labels.slice(i).join('.')));
}
