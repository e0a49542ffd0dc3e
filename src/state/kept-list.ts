import { toBase64 } from '../lib/base64.ts';
import type { MergedList } from '../policy/verdict/merge.ts';

/** Counts up when the shape of what is kept changes. */
export const keptListFormat = 4;

/** A list as it is kept. */
export type KeptList = MergedList & {
  readonly format: typeof keptListFormat;
  /** What `compileList` wrote of it, in Base64. Quirk (Chromium 156): storage keeps no bytes. */
  readonly compiled: string;
};

/** Makes a list ready to be kept, with what `compileList` wrote of it. */
export function keptList(merged: MergedList, compiled: Uint8Array): KeptList {
  return { format: keptListFormat, ...merged, compiled: toBase64(compiled) };
}
