import { compile, load, match } from '../../src/policy/address/engine.ts';
import type { Built, Contender } from './contender.ts';
import { buildLimit } from './limit.ts';
import { buildMapWalk, buildSuffixSet } from './map-walk.ts';

/** Peers are imported when they are built, so that our own process does not carry them. */
export const contenders: readonly Contender[] = [
  {
    name: 'Caveat',
    answers: 'all',
    licence: 'Apache-2.0',
    mostPatterns: Number.POSITIVE_INFINITY,
    build: buildOurs,
  },
  {
    name: 'limit',
    answers: 'one',
    licence: 'Apache-2.0',
    mostPatterns: Number.POSITIVE_INFINITY,
    build: buildLimit,
  },
  {
    name: 'Map walk',
    answers: 'all',
    licence: 'Apache-2.0',
    mostPatterns: Number.POSITIVE_INFINITY,
    build: buildMapWalk,
  },
  {
    name: 'Set of suffixes',
    answers: 'any',
    licence: 'Apache-2.0',
    mostPatterns: Number.POSITIVE_INFINITY,
    build: buildSuffixSet,
  },
  {
    name: '@gorhill/ubo-core',
    answers: 'any',
    licence: 'GPL-3.0-or-later',
    mostPatterns: 100_000,
    build: async (patterns) => (await import('./peers.ts')).buildUbo(patterns),
  },
  {
    name: '@ghostery/adblocker',
    answers: 'any',
    licence: 'MPL-2.0',
    mostPatterns: Number.POSITIVE_INFINITY,
    build: async (patterns) => (await import('./peers.ts')).buildGhostery(patterns),
  },
  {
    name: 'eth-phishing-detect',
    answers: 'any',
    licence: 'DBAD',
    mostPatterns: 10_000,
    build: async (patterns) => (await import('./peers.ts')).buildPhishingDetect(patterns),
  },
  {
    name: 'array of RegExp',
    answers: 'all',
    licence: 'Apache-2.0',
    mostPatterns: 1_000,
    build: async (patterns) => (await import('./peers.ts')).buildRegExps(patterns),
  },
  {
    name: '@webext-core/match-patterns',
    answers: 'all',
    licence: 'MIT',
    mostPatterns: 30,
    build: async (patterns) => (await import('./peers.ts')).buildMatchPatterns(patterns),
  },
  {
    name: 'URLPattern',
    answers: 'all',
    licence: 'MIT',
    mostPatterns: 30,
    build: async (patterns) => (await import('./peers.ts')).buildUrlPatterns(patterns),
  },
];

export const caveat = 'Caveat';
export const limit = 'limit';
export const mapWalk = 'Map walk';

function buildOurs(patterns: readonly string[]): Built {
  const bytes = compile(patterns);
  const engine = load(bytes);
  return {
    find: (url) => match(engine, url),
    keep: () => ({ bytes: bytes.length, load: () => load(bytes) }),
  };
}
