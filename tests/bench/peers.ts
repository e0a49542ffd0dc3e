import { FiltersEngine, Request } from '@ghostery/adblocker';
import type { StaticNetFilteringEngine } from '@gorhill/ubo-core';
import { MatchPattern } from '@webext-core/match-patterns';
import { URLPattern as Polyfill } from 'urlpattern-polyfill/urlpattern';
import { type Pattern, parsePattern } from '../../src/policy/address/pattern.ts';
import type { Built } from './contender.ts';

/** Ghostery's filter engine, our patterns written as its filters. */
export function buildGhostery(patterns: readonly string[]): Built {
  const engine = FiltersEngine.parse(patterns.map(toFilter).join('\n'), {
    loadCosmeticFilters: false,
  });
  return {
    find: (url) => engine.match(Request.fromRawDetails({ url, type: 'xhr' })).match,
    keep: () => {
      const bytes = engine.serialize();
      return { bytes: bytes.length, load: () => FiltersEngine.deserialize(bytes) };
    },
  };
}

let ubo: StaticNetFilteringEngine | null = null;

/** uBlock Origin's filter engine, our patterns written as its filters. */
export async function buildUbo(patterns: readonly string[]): Promise<Built> {
  const core = await import('@gorhill/ubo-core');
  // There can be one instance only.
  ubo ??= await core.StaticNetFilteringEngine.create();
  const engine = ubo;
  // biome-ignore lint/correctness/useHookAtTopLevel: no hook, in spite of its name
  await engine.useLists([{ name: 'list', raw: patterns.map(toFilter).join('\n') }]);
  return {
    find: (url) => engine.matchRequest({ originURL: url, url, type: 'xhr' }) !== 0,
    keep: async () => {
      const text = await engine.serialize();
      return { bytes: text.length, load: () => engine.deserialize(text) };
    },
  };
}

/** MetaMask's list of phishing hosts: paths are beyond it. */
export async function buildPhishingDetect(patterns: readonly string[]): Promise<Built> {
  const { default: Detector } = await import('eth-phishing-detect/src/detector.js');
  const blocklist = [...new Set(patterns.map((text) => parsePattern(text).host))];
  const detector = new Detector([
    { name: 'list', version: 1, tolerance: 0, allowlist: [], fuzzylist: [], blocklist },
  ]);
  return { find: (url) => detector.check(new URL(url).hostname).result };
}

/** One regular expression for each pattern, tried in turn. */
export function buildRegExps(patterns: readonly string[]): Built {
  return all(patterns.map(toRegExp), (regExp, url) => regExp.test(url));
}

/** One object of @webext-core/match-patterns for each pattern, tried in turn. */
export function buildMatchPatterns(patterns: readonly string[]): Built {
  return all(
    patterns.map((text) => new MatchPattern(text)),
    (pattern, url) => pattern.includes(url),
  );
}

const { URLPattern = Polyfill } = globalThis as { URLPattern?: typeof Polyfill };

/** One URLPattern (the platform's own where it has one) for each pattern, tried in turn. */
export function buildUrlPatterns(patterns: readonly string[]): Built {
  return all(patterns.map(toUrlPattern), (pattern, url) => pattern.test(url));
}

function all<T>(tests: readonly T[], fits: (test: T, url: string) => boolean): Built {
  return {
    find: (url) => {
      const found: number[] = [];
      for (let i = 0; i < tests.length; i++) if (fits(tests[i] as T, url)) found.push(i);
      return found;
    },
  };
}

/** An address on `host` alone is written with both schemes, for filters have no word for it. */
function toFilter(text: string): string {
  const { host, subdomains, path, query } = parsePattern(text);
  const rest = query === null ? path : `${path}?${query}`;
  if (rest === '/*') return subdomains ? `||${host}^` : `|http://${host}^\n|https://${host}^`;
  const end = query === null && !rest.endsWith('*') ? '^' : '';
  return subdomains
    ? `||${host}${rest}${end}`
    : `|http://${host}${rest}${end}\n|https://${host}${rest}${end}`;
}

function toRegExp(text: string): RegExp {
  const { scheme, host, subdomains, path, query }: Pattern = parsePattern(text);
  const glob = (part: string, star: string) =>
    part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replaceAll('*', star);
  return new RegExp(
    `^${scheme === '*' ? 'https?' : scheme}://${subdomains ? '(?:[^/?#]*\\.)?' : ''}${glob(host, '')}` +
      `(?::\\d*)?${glob(path, '[^?#]*')}${query === null ? '(?:[?#]|$)' : `\\?${glob(query, '[^#]*')}(?:#|$)`}`,
  );
}

function toUrlPattern(text: string): Polyfill {
  const { host, subdomains, path, query } = parsePattern(text);
  return new URLPattern({
    protocol: 'http{s}?',
    hostname: subdomains ? `{*.}?${host}` : host,
    pathname: path,
    search: query ?? '*',
  });
}
