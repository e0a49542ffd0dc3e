import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdAddress, linkIn } from '../../../src/policy/address/hold-address.ts';

const page = 'chrome-extension://abc/hold.html';

test('a link stands in the address of the hold page part by part', () => {
  expect(holdAddress(page, "https://zoom.us/j/it's?a=`b`?c#d#e")).toBe(
    `${page}?a=\`b\`?c#https://zoom.us/j/it's#d#e`,
  );
});

test('any link comes back to the byte, also once the browser has parsed the address', () => {
  const text = fc.string({ maxLength: 20 });
  const links = fc
    .tuple(text, fc.option(text), fc.option(text))
    .map(([path, query, fragment]) => {
      const rest = `${query === null ? '' : `?${query}`}${fragment === null ? '' : `#${fragment}`}`;
      return `https://zoom.us/j/${path.replace(/[?#]/g, '')}${rest}`;
    })
    .filter(URL.canParse)
    .map((link) => new URL(link).href);
  fc.assert(
    fc.property(links, (link) => {
      expect(linkIn(holdAddress(page, link))).toBe(link);
      expect(linkIn(new URL(holdAddress(page, link)).href)).toBe(link);
    }),
  );
});

test.each(['', '?', '#', '?#', '?a=b', '?https://zoom.us/j/1'])('%j holds no link', (rest) => {
  expect(URL.canParse(linkIn(page + rest))).toBe(false);
});
