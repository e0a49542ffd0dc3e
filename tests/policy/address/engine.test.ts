import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, load, match } from '../../../src/policy/address/engine.ts';
import { matchesPattern, type Pattern, parsePattern } from '../../../src/policy/address/pattern.ts';
import { parseSiteUrl } from '../../../src/policy/address/url.ts';

const find = (patterns: readonly string[], url: string) => match(load(compile(patterns)), url);

/** The slow, plain way, in the order that `match` promises. */
function naive(patterns: readonly string[], url: string): number[] {
  const site = parseSiteUrl(url);
  if (!site) return [];
  return patterns
    .map((text, index) => ({ pattern: parsePattern(text), index }))
    .filter(({ pattern }) => matchesPattern(pattern, site))
    .sort((a, b) => rank(b.pattern) - rank(a.pattern) || a.index - b.index)
    .map(({ index }) => index);
}

function rank({ host, subdomains }: Pattern): number {
  return host === '' ? 0 : host.length * 2 + (subdomains ? 0 : 1);
}

describe('an engine finds', () => {
  const patterns = [
    '*://*.zoom.us/*',
    '*://*.zoom.us/j/*',
    '*://zoom.us/join',
    'https://web.zoom.us/*',
    '*://*/*?confno=*',
    '*://*.bücher.example/*',
    '*://*.1.2.3.4/*',
    '*://[::1]/*',
    'http://*.zoom.us/wc/*?a=*&b',
    '*://*.us/*',
  ];
  test.each([
    ['https://zoom.us/', [0, 9]],
    ['https://zoom.us', [0, 9]],
    ['https://zoom.us?confno=1', [0, 9, 4]],
    ['https://zoom.us/join', [2, 0, 9]],
    ['https://zoom.us/join?confno=1#x', [2, 0, 9, 4]],
    ['https://web.zoom.us/j/1', [3, 0, 1, 9]],
    ['http://web.zoom.us/j/1', [0, 1, 9]],
    ['http://a.web.zoom.us/wc/1?a=1&b', [0, 8, 9]],
    ['https://notzoom.us/j/1', [9]],
    ['https://zoom.us.example/j/1', []],
    ['https://ZOOM.us/j/1', [0, 1, 9]],
    ['HTTPS://zoom.us/j/1', [0, 1, 9]],
    [' https://zoom.us/j/1 ', [0, 1, 9]],
    ['https:zoom.us/j/1', [0, 1, 9]],
    ['https:\\\\zoom.us\\j\\1', [0, 1, 9]],
    ['https://u:p@zoom.us:8443/j/1', [0, 1, 9]],
    ['https://zoom.us./j/1', [0, 1, 9]],
    ['https://zoom.us:443/j/1', [0, 1, 9]],
    ['https://zoom.us:99999/j/1', []],
    ['https://zo%6Fm.us/j/1', [0, 1, 9]],
    ['https://zo\nom.us/\tj/1', [0, 1, 9]],
    ['https://ｚｏｏｍ.us/j/1', [0, 1, 9]],
    ['https://zoom.us/x/../j/1', [0, 1, 9]],
    ['https://zoom.us/x/%2e%2E/j/1', [0, 1, 9]],
    ['https://zoom.us/./join', [2, 0, 9]],
    ['https://zoom.us/jo\tin', [2, 0, 9]],
    ['https://zoom.us/%6Aoin', [0, 9]],
    ['https://evil.example?.zoom.us/j/1', []],
    ['https://evil.example/#.zoom.us/j/1', []],
    ['https://zoom.us@evil.example/j/1', []],
    ['https://evil.example@zoom.us/j/1', [0, 1, 9]],
    ['https://x.xn--bcher-kva.example/', [5]],
    ['https://BÜCHER.example/', [5]],
    ['http://1.2.3.4/', [6]],
    ['http://0x01020304/', [6]],
    ['http://16909060/?confno=1', [6, 4]],
    ['http://[0:0::1]:80/', [7]],
    ['ftp://zoom.us/j/1', []],
    ['zoommtg://zoom.us/join', []],
    ['https://', []],
    ['', []],
  ])('in %j the patterns %j', (url, expected) => {
    expect(find(patterns, url)).toEqual(expected);
    expect(naive(patterns, url)).toEqual(expected);
  });

  test('nothing in an empty list', () => {
    expect(find([], 'https://zoom.us/')).toEqual([]);
  });

  test('all of many patterns of one host, and of one pattern given twice', () => {
    const many = Array.from({ length: 500 }, (_, i) => `*://*.zoom.us/${i % 7}/*`);
    expect(find(many, 'https://us02.zoom.us/3/')).toEqual(naive(many, 'https://us02.zoom.us/3/'));
  });

  test('each of many hosts', () => {
    const many = Array.from({ length: 3_000 }, (_, i) => `*://*.h${i}.example/*`);
    const engine = load(compile(many));
    expect(many.map((_, i) => match(engine, `https://www.h${i}.example/`))).toEqual(
      many.map((_, i) => [i]),
    );
    expect(match(engine, 'https://example/')).toEqual([]);
  });

  test('a host of very many labels, and a very long address', () => {
    const host = `${'a.'.repeat(5_000)}zoom.us`;
    expect(find(['*://*.zoom.us/*', `*://${host}/*`], `https://${host}/`)).toEqual([1, 0]);
    const long = `https://zoom.us/j/${'1'.repeat(100_000)}?${'x'.repeat(100_000)}`;
    expect(find(['*://zoom.us/j/*?*x', '*://zoom.us/j/*?y'], long)).toEqual([0]);
  });
});

const label = fc.constantFrom('a', 'b', 'zoom', 'us', 'x-y', 'r--s', '_a', '1', 'xn--a', 'BÜ', '');
const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
const anyHost = fc.oneof(
  { weight: 6, arbitrary: host },
  {
    weight: 1,
    arbitrary: fc.constantFrom('1.2.3.4', '0x7f.1', '[::1]', '.', "a'b", 'a%62', 'a%2Eb'),
  },
);
const piece = fc.constantFrom(
  ...[
    '',
    'j',
    'join',
    '1',
    '*',
    'a*b',
    '%2F',
    '%2e',
    '%6A',
    '.',
    '..',
    '.a',
    'x=1',
    '&y=',
    'é',
    "'",
  ],
  ...['|', '^', '`', '{', ' ', '"', '<', '\\', ':', '@', '~', '\u0000', '\u007f'],
);
const pieces = (joint: string) =>
  fc.array(piece, { minLength: 1, maxLength: 4 }).map((p) => p.join(joint));
const query = fc.option(
  fc.array(piece, { maxLength: 3 }).map((p) => `?${p.join('')}`),
  { nil: '' },
);
const pattern = fc
  .tuple(
    fc.constantFrom('*', '*', 'http', 'https'),
    fc.oneof(
      { weight: 9, arbitrary: fc.tuple(fc.constantFrom('', '*.'), anyHost).map((h) => h.join('')) },
      { weight: 1, arbitrary: fc.constant('*') },
    ),
    fc.oneof(fc.constant('*'), pieces('/')),
    query,
  )
  .map(([scheme, h, path, q]) => `${scheme}://${h}/${path}${q}`)
  .filter((text) => readable(text));
const url = fc
  .tuple(
    fc.constantFrom('http://', 'https://', 'https://', 'HTTPS://', ' https://', 'https:', 'ftp://'),
    fc.constantFrom('', '', '', 'u@', 'u:p@', 'a.b@'),
    fc.tuple(fc.constantFrom('', '', '', 'www.', 'a.'), anyHost).map((h) => h.join('')),
    fc.constantFrom('', '', '', '.', '..', ':', ':443', ':99999', '.:80', '\t', 'é'),
    fc.oneof(
      pieces('/').map((p) => `/${p}`),
      fc.constantFrom('', '//', '\\'),
    ),
    query,
    fc.constantFrom('', '', '#x', '#/j?x=1', ' ', '\n'),
  )
  .map((parts) => parts.join(''));

function readable(text: string): boolean {
  try {
    parsePattern(text);
    return true;
  } catch {
    return false;
  }
}

test('an engine finds what the plain way finds, in the promised order', () => {
  fc.assert(
    fc.property(
      fc.array(pattern, { maxLength: 20 }),
      fc.array(url, { minLength: 1, maxLength: 10 }),
      (patterns, urls) => {
        const engine = load(compile(patterns));
        for (const address of urls) {
          expect(match(engine, address)).toEqual(naive(patterns, address));
        }
      },
    ),
    { numRuns: 2_000 },
  );
});

test('an engine reads any text as the plain way does', () => {
  const patterns = [
    '*://*/*',
    '*://*.a/*',
    '*://*/a*',
    '*://*/*?*a',
    'http://*/.',
    '*://*/%*',
    '*://*/*/*',
    '*://*/*`*',
  ];
  const engine = load(compile(patterns));
  const signs = fc.constantFrom(...'aA0./\\?#@:%2e-_ \t\'"<|[]`é', 'http://', 'https://');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 12 }), (text) => {
      for (const address of [text.join(''), `https://a${text.join('')}`]) {
        expect(match(engine, address)).toEqual(naive(patterns, address));
      }
    }),
    { numRuns: 10_000 },
  );
});

describe('a list that is refused', () => {
  test('is one that holds what is no pattern, and only that', () => {
    const signs = fc.constantFrom(
      ...'aA01*./\\?#@:%-\n\u2028é',
      '*://',
      'http://',
      'https://',
      '*.',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 8 }), (text) => {
        for (const candidate of [
          text.join(''),
          `*://${text.join('')}/*`,
          `*://a/${text.join('')}`,
        ]) {
          const compiles = () => compile([candidate]);
          if (readable(candidate)) expect(compiles).not.toThrow();
          else expect(compiles).toThrow('pattern 0: ');
        }
      }),
      { numRuns: 5_000 },
    );
  });

  test('names the pattern and what is wrong with it', () => {
    expect(() => compile(['*://zoom.us/*', '*://zoom.us'])).toThrow(
      'pattern 1: "*://zoom.us" has no path; end it with /*',
    );
    expect(() => compile(['*://zoom.us/#x'])).toThrow('pattern 0: "*://zoom.us/#x" has a fragment');
  });
});

describe('compiled bytes', () => {
  const patterns = ['*://*.zoom.us/*', '*://*.zoom.us/j/*'];

  test('load from any place in a buffer', () => {
    const bytes = compile(patterns);
    for (let offset = 0; offset < 8; offset++) {
      const moved = new Uint8Array(bytes.length + 16);
      moved.set(bytes, offset);
      for (const part of [
        moved.subarray(offset, offset + bytes.length),
        Buffer.from(moved.buffer, offset, bytes.length),
      ]) {
        expect(match(load(part), 'https://zoom.us/j/1')).toEqual([0, 1]);
      }
    }
  });

  test('are the same for the same list', () => {
    expect(compile(patterns)).toEqual(compile([...patterns]));
  });

  test.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(0), 'no header'],
    ['other bytes', (bytes) => bytes.fill(7), 'starts with other bytes'],
    ['another version', (bytes) => bytes.fill(9, 4, 5), 'version 9'],
    ['no slots', (bytes) => bytes.fill(0, 8, 12), 'its header says'],
    ['too many slots', (bytes) => bytes.fill(255, 8, 12), 'its header says'],
    ['an end cut off', (bytes) => bytes.subarray(0, bytes.length - 1), 'its header says'],
    ['bytes added', (bytes) => new Uint8Array([...bytes, 0]), 'its header says'],
    ['parts that do not fit', (bytes) => bytes.fill(0, 20, 32), 'do not fit together'],
  ])('are refused in words when they are %s', (_, damage, words) => {
    expect(() => load(damage(compile(patterns)))).toThrow(words);
  });
});
