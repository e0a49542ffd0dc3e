import type { MergedList } from '../policy/merge.ts';

/** Counts up when the shape of what is kept changes. */
export const keptListFormat = 3;

/** A list as it is kept, with what `compileList` wrote of it in Base64: Chromium keeps no bytes. */
export function keptList(merged: MergedList, compiled: Uint8Array) {
  return { format: keptListFormat, ...merged, compiled: toBase64(compiled) } as const;
}

function toBase64(bytes: Uint8Array): string {
  const part = 0x8000;
  const parts = Array.from({ length: Math.ceil(bytes.length / part) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * part, (i + 1) * part)),
  );
  return btoa(parts.join(''));
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
