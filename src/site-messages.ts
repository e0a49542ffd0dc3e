import { isObject } from './lib/is-object.ts';
import type { Notice } from './state/notice.ts';

/**
 * What scripts inside a website's process hear from the worker, parsed by hand: they run on each
 * listed page, and a schema would be larger than they are. What they say stands in messages.ts.
 */
export type SiteYields = {
  readonly notice: { readonly notice: Notice | null };
  readonly 'open-native': { readonly held: boolean };
  readonly framed: { readonly apart: boolean };
};

/** What the answer to a message yields, still to be parsed; undefined where the worker failed or is gone. */
export function yieldOf<N extends keyof SiteYields>(
  answer: unknown,
  field: keyof SiteYields[N] & string,
): unknown {
  return isObject(answer) && answer.ok === true ? answer[field] : undefined;
}

/** Commands for the banner of a tab: into it by the keyboard and back; show what is stored now; stay away from here. */
const tabMessages = ['jump', 'show', 'leave'] as const;

export type TabMessage = { readonly type: (typeof tabMessages)[number] };

/** What a message tells the banner; undefined where it tells nothing. */
export function tabMessageIn(message: unknown): TabMessage['type'] | undefined {
  return isObject(message) ? tabMessages.find((type) => type === message.type) : undefined;
}
