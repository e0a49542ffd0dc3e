/** Bytes as Base64, for a store that keeps texts alone. */
export function toBase64(bytes: Uint8Array): string {
  // As many characters as an engine surely takes as arguments of one call.
  const part = 0x8000;
  const parts = Array.from({ length: Math.ceil(bytes.length / part) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * part, (i + 1) * part)),
  );
  return btoa(parts.join(''));
}

/** The bytes of a Base64 text; throws where it is none. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
