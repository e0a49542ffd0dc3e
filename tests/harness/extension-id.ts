import { createHash } from 'node:crypto';

/** The id that Chromium derives from a public key. */
export function idOfKey(publicKey: Buffer): string {
  const hash = createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
