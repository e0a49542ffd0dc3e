import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesGlob, matchesPattern, parsePattern } from '../../../src/policy/address/pattern.ts';
import { parseSiteUrl, type SiteUrl } from '../../../src/policy/address/url.ts';

function site(url: string): SiteUrl {
  const parsed = parseSiteUrl(url);
  if (!parsed) throw new Error(`not a site: ${url}`);
  return parsed;
}

const matches = (pattern: string, url: string) => matchesPattern(parsePattern(pattern), site(url));

describe('a pattern', () => {
  test.each([
    ['*://*.zoom.us/j/*', 'https://zoom.us/j/1'],
    ['*://*.zoom.us/j/*', 'https://us02web.zoom.us/j/1?pwd=x#y'],
    ['*://*.zoom.us/j/*', 'https://zoom.us./j/1'],
    ['*://*.zoom.us/j/*', 'https://u:p@zoom.us:8443/j/1'],
    ['*://*.zoom.us/j/*', 'http://ZOOM.US/j/1'],
    ['*://*.zoom.us/j/*', 'https://ｚｏｏｍ.us/j/1'],
    ['*://*.zoom.us/join', 'https://zoom.us/join?from=mail'],
    ['*://*.bücher.example/*', 'https://xn--bcher-kva.example/a'],
    ['*://*.xn--bcher-kva.example/*', 'https://BÜCHER.example/a'],
    ['https://meet.example/*', 'https://meet.example/x'],
    ['*://*.webex.com/*/j.php?*MTID=*', 'https://acme.webex.com/acme/j.php?a=1&MTID=m1'],
  ])('%s covers %s', (pattern, url) => {
    expect(matches(pattern, url)).toBe(true);
  });

  test.each([
    ['*://*.zoom.us/j/*', 'https://notzoom.us/j/1'],
    ['*://*.zoom.us/j/*', 'https://zoom.us.evil.example/j/1'],
    ['*://*.zoom.us/j/*', 'https://evil.example?.zoom.us/j/1'],
    ['*://*.zoom.us/j/*', 'https://evil.example/#.zoom.us/j/1'],
    ['*://*.zoom.us/j/*', 'https://evil.example/zoom.us/j/1'],
    ['*://*.zoom.us/j/*', 'https://zoom.us/J/1'],
    ['*://*.zoom.us/j/*', 'https://zооm.us/j/1'],
    ['*://*.zoom.us/join', 'https://zoom.us/join/1'],
    ['*://zoom.us/*', 'https://us02web.zoom.us/j/1'],
    ['https://meet.example/*', 'http://meet.example/x'],
    ['*://*.webex.com/*/j.php?*MTID=*', 'https://acme.webex.com/acme/j.php'],
    ['*://a.example/x?b=1', 'https://a.example/x?b=12'],
  ])('%s does not cover %s', (pattern, url) => {
    expect(matches(pattern, url)).toBe(false);
  });

  test.each([
    ['zoom.us/j/*', 'not a pattern'],
    ['ftp://zoom.us/*', 'use *, http or https'],
    ['*://zoom.us', 'has no path'],
    ['*://zoom.us:8443/*', 'without a port'],
    ['*://zoom.us:443/*', 'without a port'],
    ['*://zoom.*/*', 'names the host'],
    ['*://*zoom.us/*', 'names the host'],
    ['*://zoom.us/#x', 'has a fragment'],
    ['*:///*', 'names the host'],
  ])('%s is refused in words', (pattern, words) => {
    expect(() => parsePattern(pattern)).toThrow(words);
  });

  test('a glob of many stars and a long text ends at once', () => {
    expect(matchesGlob('*a'.repeat(50), 'a'.repeat(5000).concat('b'))).toBe(false);
  });
});

/** The slow, plain way: a regular expression over the parts of the URL standard. */
function naive(pattern: string, url: string): boolean {
  const [, scheme = '', host = '', path = '', query] =
    /^([^:]*):\/\/([^/]*)([^?]*)(?:\?(.*))?$/s.exec(pattern) ?? [];
  const u = new URL(url);
  const glob = (g: string, text: string) =>
    new RegExp(`^${g.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replaceAll('*', '[^]*')}$`).test(text);
  const hostname = u.hostname.replace(/\.$/, '');
  const wanted = host.replace(/^\*\./, '');
  return (
    glob(scheme === '*' ? 'http*' : scheme, u.protocol.slice(0, -1)) &&
    (hostname === wanted || (host.startsWith('*.') && hostname.endsWith(`.${wanted}`))) &&
    glob(path, u.pathname) &&
    (query === undefined || glob(query, u.search.slice(1)))
  );
}

const label = fc.constantFrom('a', 'b', 'zoom', 'us', 'x-y');
const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
const piece = fc.constantFrom('', 'j', 'join', '1', '*', 'a*b', '%2F', '.', 'x=1', '&y=');
const pathGlob = fc.array(piece, { minLength: 1, maxLength: 4 }).map((p) => `/${p.join('/')}`);
const queryGlob = fc.array(piece, { maxLength: 3 }).map((p) => `?${p.join('')}`);
const patternText = fc
  .tuple(
    fc.constantFrom('*', 'http', 'https'),
    fc.constantFrom('', '*.'),
    host,
    pathGlob,
    fc.option(queryGlob, { nil: '' }),
  )
  .map(([scheme, any, h, path, query]) => `${scheme}://${any}${h}${path}${query}`);
const urlText = fc
  .tuple(
    fc.constantFrom('http', 'https', 'HTTPS'),
    fc.constantFrom('', 'u@', 'u:p@'),
    host,
    fc.constantFrom('', '.', ':443', ':8443', '.:80'),
    pathGlob,
    fc.option(queryGlob, { nil: '' }),
    fc.constantFrom('', '#x', '#/j/1?x=1'),
  )
  .map((parts) => `${parts[0]}://${parts.slice(1).join('')}`);

test('patterns agree with the plain way on any address', () => {
  fc.assert(
    fc.property(patternText, urlText, (pattern, url) => {
      expect(matches(pattern, url)).toBe(naive(pattern, url));
    }),
    { numRuns: 20_000 },
  );
});
