/** What every engine gets: a list of patterns, and addresses of which nine in ten are not listed. */
export type Corpus = {
  readonly patterns: readonly string[];
  readonly urls: Readonly<Record<UrlSet, readonly string[]>>;
};

/**
 * `site` and `join` fit patterns of a whole host and of a path; `mixed` is nine
 * misses to a hit. The others are smaller: another path on a listed host, 2 kB
 * of query, a host of 100 labels, other spellings of a hit.
 */
export const urlSets = ['mixed', 'miss', 'site', 'join', 'near', 'long', 'labels', 'odd'] as const;
export type UrlSet = (typeof urlSets)[number];

type Random = {
  /** A whole number below `end`. */
  readonly below: (end: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly word: (least: number, most: number) => string;
};

type Rule = { readonly pattern: string; readonly hit: string; readonly kind: 'site' | 'join' };

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const topLevels = ['com', 'com', 'com', 'com', 'org', 'net', 'de', 'io', 'us', 'in', 'co.uk'];
const subdomains = ['', 'www.', 'www.', 'www.', 'app.', 'us02web.', 'meet.eu.'];

/** The same corpus for the same numbers: `urlCount` addresses, from a generator of our own. */
export function makeCorpus(patternCount: number, urlCount: number): Corpus {
  const random = seeded(patternCount);
  const rules: Rule[] = [];
  while (rules.length < patternCount) rules.push(...rulesOfPlatform(random));
  rules.length = patternCount;

  const hitOf = (rule: Rule) => flat(`${rule.hit}${query(random)}`);
  const miss: string[] = [];
  const mixed: string[] = [];
  for (let i = 0; i < urlCount; i++) {
    const isHit = i % 10 === 0;
    const url = isHit ? hitOf(random.pick(rules)) : flat(unlisted(random));
    mixed.push(url);
    if (!isHit) miss.push(url);
  }
  /** So many of each kind that the compiler settles; of a short list many read alike. */
  const some = <T>(from: readonly T[]) =>
    Array.from({ length: urlCount / 5 }, () => random.pick(from));
  const hits = (kind: Rule['kind']) => some(rules.filter((rule) => rule.kind === kind)).map(hitOf);
  const few = some(rules);
  const slow = few.slice(0, urlCount / 20);
  return {
    patterns: rules.map((rule) => flat(rule.pattern)),
    urls: {
      mixed,
      miss,
      site: hits('site'),
      join: hits('join'),
      near: few.map((rule) => flat(`${originOf(rule.hit)}/${random.word(9, 12)}${query(random)}`)),
      long: slow.map(() => flat(`${unlisted(random)}?q=${random.word(2_000, 2_000)}`)),
      labels: slow.map(() =>
        flat(`https://${'sub.'.repeat(97)}${random.word(4, 9)}.example.com/x`),
      ),
      odd: few.map((rule, i) => flat(oddly(rule.hit, i))),
    },
  };
}

/** A host, on its own or with paths that open a meeting: what a list says of one platform. */
function rulesOfPlatform(random: Random): Rule[] {
  const host = `${random.below(4) === 0 ? `${random.word(3, 6)}.` : ''}${domain(random)}`;
  const site = `https://${random.pick(subdomains)}${host}`;
  const path = random.word(1, 8);
  const join = `/${path}/${random.word(6, 12)}`;
  const rules: readonly Rule[] = [
    { pattern: `*://*.${host}/*`, hit: `${site}/${random.word(1, 9)}`, kind: 'site' },
    { pattern: `*://${host}/*`, hit: `https://${host}/${random.word(1, 9)}`, kind: 'site' },
    { pattern: `*://*.${host}/${path}/*`, hit: `${site}${join}`, kind: 'join' },
    { pattern: `*://*.${host}/${path}?*id=*`, hit: `${site}/${path}?id=7`, kind: 'join' },
  ];
  const shape = random.below(20);
  if (shape < 9) return rules.slice(0, 1);
  if (shape < 12) return rules.slice(1, 2);
  if (shape < 16) return [rules[0] as Rule, rules[2] as Rule];
  return rules.slice(shape < 19 ? 2 : 3, shape < 19 ? 3 : 4);
}

function unlisted(random: Random): string {
  return `https://${random.pick(subdomains)}${domain(random)}/${random.word(2, 9)}/${random.word(3, 24)}${query(random)}`;
}

function domain(random: Random): string {
  return `${random.word(4, 12)}.${random.pick(topLevels)}`;
}

function originOf(url: string): string {
  return url.slice(0, url.indexOf('/', 'https://'.length));
}

function query(random: Random): string {
  return random.below(3) === 0 ? `?${random.word(1, 5)}=${random.word(4, 30)}` : '';
}

/** Other spellings of a hit, and addresses that only look like one. */
function oddly(hit: string, which: number): string {
  const host = originOf(hit).slice('https://'.length);
  const rest = hit.slice(originOf(hit).length);
  const spellings = [
    `https://${host}:8443${rest}`,
    `https://user:secret@${host}${rest}`,
    `https://${host}.${rest}`,
    `HTTPS://${host.toUpperCase()}${rest}`,
    `https:\\\\${host}${rest.replaceAll('/', '\\')}`,
    `https://${host}/x/..${rest}`,
    `http://${host.replace('.', '%2E')}${rest}`,
    `https://evil.example/?.${host}${rest}`,
    `https://evil.example/#.${host}${rest}`,
    `https://${host}@evil.example${rest}`,
    `https://not${host}${rest}`,
    `https://${host}.evil.example${rest}`,
    `ftp://${host}${rest}`,
  ];
  return spellings[which % spellings.length] as string;
}

/** One piece of memory, as an address from the browser is, and no chain of parts. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}

/** mulberry32 (public domain): the same numbers on every machine. */
function seeded(seed: number): Random {
  let state = seed;
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  const pick = <T>(items: readonly T[]) => items[below(items.length)] as T;
  const word = (least: number, most: number) => {
    let text = letters[below(26)] as string;
    for (let left = least - 1 + below(most - least + 1); left > 0; left--) {
      text += letters[below(letters.length)];
    }
    return text;
  };
  return { below, pick, word };
}
