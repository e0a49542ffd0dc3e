import { toBase64 } from '../lib/base64.ts';
import type { MergedList } from '../policy/verdict/merge.ts';

/** Counts up when the shape of what is kept changes. */
export const keptListFormat = 3;

/** A list as it is kept, with what `compileList` wrote of it in Base64: Chromium keeps no bytes. */
export function keptList(merged: MergedList, compiled: Uint8Array) {
  return { format: keptListFormat, ...merged, compiled: toBase64(compiled) } as const;
}
