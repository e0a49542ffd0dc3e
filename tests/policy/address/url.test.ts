import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalHost } from '../../../src/policy/address/url.ts';

/** As the URL parser has it, which `canonicalHost` asks only where it must. */
function parsed(host: string): string | null {
  try {
    return new URL(`https://${host}/`).hostname.replace(/\.$/, '');
  } catch {
    return null;
  }
}

test('a host is read as the URL parser reads it', () => {
  const sign = fc.constantFrom(...'azAZ019-_.%é', '--', 'xn--', '0x', '.1', 'ß');
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1, maxLength: 8 }), (signs) => {
      const host = signs.join('');
      expect(canonicalHost(host)).toBe(parsed(host));
    }),
    { numRuns: 20_000 },
  );
});
