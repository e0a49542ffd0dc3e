import { parsePattern } from './pattern.ts';
import { parseSiteUrl, type SiteUrl } from './url.ts';

/**
 * Which patterns of a list cover an address. A list is compiled once, when it
 * changes; whoever looks up only lays views over the bytes:
 *
 *     header   4 words: magic, version, slots, bytes of the heap
 *     filter   1 word a slot: two bits for each host, and for each parent
 *              domain of a host, that hashes to the slot; a third for hosts
 *     starts   slots + 2 words: where each slot's records start in the heap;
 *              one more slot, for the patterns of every host; the heap's end
 *     heap     records, those of one slot side by side, the last rule first
 *
 *     record   bytes that follow (a word) | host, 0, filled up | rule | rule ...
 *     rule     pattern index × 32 + flags (a word)
 *              and with a glob: bytes that follow (a word) | path glob, 0 | query glob, 0, filled up
 *
 * Words have 32 bits in the machine's own order and start on a multiple of four
 * bytes; what is filled up ends on one. A glob is there only if its flag is set:
 * the path `/*` fits everything and is left out. Hosts and globs take one byte a
 * character; addresses are ASCII once parsed, so bytes that none of them has
 * stand for a glob's star and for every other character.
 *
 * A host is read once, label by label, and walked from the right: `us`,
 * `zoom.us`, `web.zoom.us`; the hash of each is made of its labels' hashes. The
 * filter knows parent domains too, so the first suffix that it does not know ends
 * the walk; for most addresses that is the second. No address can lengthen a
 * slot: only the list can, and only for itself.
 */
export type Engine = {
  readonly filter: Uint32Array;
  readonly starts: Uint32Array;
  readonly heap: Uint8Array;
  /** The heap once more, by words. */
  readonly words: Uint32Array;
};

const magic = 0x54564143; // "CAVT"
const version = 2;
const headerWords = 4;
const mostPatterns = 2 ** 27;

const HTTP = 1;
const HTTPS = 2;
const SUBDOMAINS = 4;
const PATH = 8;
const QUERY = 16;
const indexShift = 5;
const wordBytes = 4;

const HASH = 35;
const PERCENT = 37;
const STAR = 42;
const HYPHEN = 45;
const DOT = 46;
const SLASH = 47;
const COLON = 58;
const QUESTION = 63;
/** Bytes of a glob that no address has: for "*", and for every character that no address has. */
const ANY_RUN = 1;
const IN_NO_ADDRESS = 0x80;

// Tables, not comparisons: a processor guesses branches, and the letters of an address are hard to guess.
const inHost = charTable('abcdefghijklmnopqrstuvwxyz0123456789_');
const inPath = charTable(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!$&()*+,-/:;=@_~',
);

function charTable(chars: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const char of chars) table[char.charCodeAt(0)] = 1;
  return table;
}

// What `load` has checked is trusted: reads stay within the arrays.
const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] as number;
const wordAt = (words: Uint32Array, at: number): number => words[at] as number;

// ---- Lookup

/**
 * Lays an engine over compiled bytes; nothing is parsed or copied, save when
 * the bytes do not start on a multiple of four. The bytes must not change while
 * the engine is in use. Throws an Error for bytes that `compile` did not write
 * or that are cut short.
 */
export function load(bytes: Uint8Array): Engine {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const { buffer, byteOffset, byteLength } = aligned;
  if (byteLength < headerWords * wordBytes) throw new Error('not a compiled list: no header');
  const header = new Uint32Array(buffer, byteOffset, headerWords);
  const [found, foundVersion, slots = 0, heapBytes = 0] = header;
  if (found !== magic) throw new Error('not a compiled list: it starts with other bytes');
  if (foundVersion !== version) {
    throw new Error(`a compiled list of version ${foundVersion}, not ${version}: compile it again`);
  }
  const heapAt = (headerWords + slots + slots + 2) * wordBytes;
  if (
    slots === 0 ||
    (slots & (slots - 1)) !== 0 ||
    byteLength !== heapAt + heapBytes ||
    heapBytes % wordBytes !== 0
  ) {
    throw new Error(
      `a compiled list of ${byteLength} bytes; its header says ${heapAt + heapBytes}: compile it again`,
    );
  }
  const filterAt = byteOffset + headerWords * wordBytes;
  const engine = {
    filter: new Uint32Array(buffer, filterAt, slots),
    starts: new Uint32Array(buffer, filterAt + slots * wordBytes, slots + 2),
    heap: new Uint8Array(buffer, byteOffset + heapAt, heapBytes),
    words: new Uint32Array(buffer, byteOffset + heapAt, heapBytes >>> 2),
  };
  if (wordAt(engine.starts, slots + 1) !== heapBytes) {
    throw new Error('a compiled list whose parts do not fit together: compile it again');
  }
  return engine;
}

/**
 * The indices of all patterns that cover an address, the most specific host
 * first; for one host those of the host alone before those of `*.host`; then in
 * the order of the list. The same patterns as `matchesPattern` finds on what
 * `parseSiteUrl` reads: empty for other schemes and for what is no address.
 */
export function match(engine: Engine, url: string): number[] {
  const hostFrom = plainHostStart(url);
  const hostTo = hostFrom > 0 ? readPlainHost(url, hostFrom) : 0;
  if (hostTo > 0 && (hostTo === url.length || endsAuthority(url.charCodeAt(hostTo)))) {
    setRest(url, hostTo, 0, 0);
    return walk(engine, url, hostTo, hostFrom === 8 ? HTTPS : HTTP);
  }
  const site = parseSiteUrl(url);
  if (!site) return [];
  readHost(site.host, 0, site.host.length);
  setParsedRest(site);
  return walk(engine, site.host, site.host.length, site.scheme === 'https' ? HTTPS : HTTP);
}

/** `host`: a text in which the host that was read ends at `to`. */
function walk(engine: Engine, host: string, to: number, scheme: number): number[] {
  const { filter } = engine;
  let count = collect(engine, filter.length, host, to, to, scheme | SUBDOMAINS, 0);
  let hash = 0;
  for (let label = labels - 1; label >= 0; label--) {
    hash = rolled(hash, hashAt(label));
    const mixed = mix(hash);
    const slot = mixed & (filter.length - 1);
    const known = knownBits(mixed);
    const word = wordAt(filter, slot);
    if ((word & known) !== known) break;
    if (word & hostBit(mixed)) {
      const needs = label === 0 ? scheme : scheme | SUBDOMAINS;
      count = collect(engine, slot, host, startOf(label), to, needs, count);
    }
  }
  return lastToFirst(count);
}

/** The indices that one lookup has found: kept between lookups, since an array that grows costs more than all else. */
const found: number[] = [];

function lastToFirst(count: number): number[] {
  if (count === 0) return [];
  if (count === 1) return [found[0] as number];
  if (count === 2) return [found[1] as number, found[0] as number];
  return found.slice(0, count).reverse();
}

/** Adds the rules of one suffix of the host to what was found, the last of the list first. Answers how many there are now. */
function collect(
  { starts, heap, words }: Engine,
  slot: number,
  host: string,
  from: number,
  to: number,
  needs: number,
  before: number,
): number {
  let count = before;
  const slotEnd = wordAt(starts, slot + 1);
  for (let at = wordAt(starts, slot); at < slotEnd; ) {
    const end = at + wordBytes + wordAt(words, at >>> 2);
    let rule = afterHost(heap, at + wordBytes, host, from, to);
    while (rule > 0 && rule < end) {
      const word = wordAt(words, rule >>> 2);
      rule += wordBytes;
      const globs = rule + wordBytes;
      const hasGlobs = (word & (PATH | QUERY)) !== 0;
      if (hasGlobs) rule = globs + wordAt(words, rule >>> 2);
      if ((word & needs) === needs && (!hasGlobs || fits(heap, globs, word))) {
        found[count++] = word >>> indexShift;
      }
    }
    at = end;
  }
  return count;
}

/** Where a record's rules start if its host is this one, else 0. */
function afterHost(heap: Uint8Array, at: number, host: string, from: number, to: number): number {
  let next = at;
  for (let i = from; i < to; i++) if (byteAt(heap, next++) !== host.charCodeAt(i)) return 0;
  return byteAt(heap, next) === 0 ? filledUp(next + 1) : 0;
}

/** The next multiple of four. */
function filledUp(at: number): number {
  return (at + 3) & ~3;
}

/** Whether the globs of a rule, one or two, fit the address. */
function fits(heap: Uint8Array, globs: number, flags: number): boolean {
  if (flags & PATH && !fitsPath(heap, globs)) return false;
  return !(flags & QUERY) || fitsQuery(heap, flags & PATH ? afterZero(heap, globs) : globs);
}

function afterZero(heap: Uint8Array, at: number): number {
  let next = at;
  while (byteAt(heap, next) !== 0) next++;
  return next + 1;
}

/** `matchesGlob` of a glob of bytes that end with a 0, and a part of a text. */
function fitsGlob(heap: Uint8Array, glob: number, text: string, from: number, to: number): boolean {
  let g = glob;
  let t = from;
  let afterStar = 0;
  let resumeAt = 0;
  while (t < to) {
    const wanted = byteAt(heap, g);
    if (wanted === text.charCodeAt(t)) {
      g++;
      t++;
    } else if (wanted === ANY_RUN) {
      afterStar = ++g;
      if (byteAt(heap, g) === 0) return true;
      resumeAt = t;
    } else if (afterStar > 0) {
      g = afterStar;
      t = ++resumeAt;
    } else {
      return false;
    }
  }
  while (byteAt(heap, g) === ANY_RUN) g++;
  return byteAt(heap, g) === 0;
}

// ---- The address that is looked up: one at a time, in memory that stays

/** The labels of the address's host, from the left: how many, the hash of each, and where each starts. */
let labels = 0;
let labelHashes = new Int32Array(64);
let labelStarts = new Int32Array(64);

const hashAt = (label: number): number => labelHashes[label] as number;
const startOf = (label: number): number => labelStarts[label] as number;

function startHost(from: number): void {
  labels = 0;
  labelStarts[0] = from;
}

function endLabel(hash: number, next: number): void {
  labelHashes[labels++] = hash;
  if (labels === labelHashes.length) {
    labelHashes = grown(labelHashes);
    labelStarts = grown(labelStarts);
  }
  labelStarts[labels] = next;
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

/**
 * The address's path and query: `text` from `from` to `pathTo`, and from the "?" there to
 * `queryTo`. Both ends are 0 until someone asks, for few addresses get that far.
 */
const rest = { text: '', from: 0, pathTo: 0, queryTo: 0 };

function setRest(text: string, from: number, pathTo: number, queryTo: number): void {
  rest.text = text;
  rest.from = from;
  rest.pathTo = pathTo;
  rest.queryTo = queryTo;
}

function setParsedRest({ path, query }: SiteUrl): void {
  const text = `${path}?${query}`;
  setRest(text, 0, path.length, text.length);
}

function fitsPath(heap: Uint8Array, glob: number): boolean {
  const { text, from } = rest;
  let same = 0;
  if (rest.pathTo === 0) {
    // What a glob and the address begin with alike need be read but once.
    for (let char = byteAt(heap, glob); inPath[char] === 1; char = byteAt(heap, glob + same)) {
      if (text.charCodeAt(from + same) !== char) break;
      same++;
    }
    readPath(same);
    if (rest.from !== from) same = 0;
  }
  return fitsGlob(heap, glob + same, rest.text, rest.from + same, rest.pathTo);
}

function fitsQuery(heap: Uint8Array, glob: number): boolean {
  if (rest.pathTo === 0) readPath(0);
  if (rest.queryTo === 0) {
    rest.queryTo = plainQueryEnd(rest.text, rest.pathTo);
    if (rest.queryTo === 0) parseRest();
  }
  return fitsGlob(heap, glob, rest.text, rest.pathTo + 1, rest.queryTo);
}

/** How many of the text's first characters are known to be plain. */
function readPath(plain: number): void {
  rest.pathTo = plainPathEnd(rest.text, rest.from, plain);
  if (rest.pathTo === 0) parseRest();
}

function parseRest(): void {
  const site = parseSiteUrl(rest.text);
  if (site) setParsedRest(site);
}

/** Reads a host in the parser's spelling. */
function readHost(text: string, from: number, to: number): void {
  startHost(from);
  let hash = 0;
  for (let at = from; at < to; at++) {
    const char = text.charCodeAt(at);
    if (char === DOT) {
      endLabel(hash, at + 1);
      hash = 0;
    } else {
      hash = rolled(hash, char);
    }
  }
  endLabel(hash, to);
}

// ---- Reading it without parsing it, where that is provably the same

/** Where the host starts behind `http://` or `https://`, spelt just so, else 0. */
function plainHostStart(url: string): number {
  // By codes: startsWith, or a loop over the letters, takes a tenth of a lookup.
  const http =
    url.charCodeAt(0) === 104 &&
    url.charCodeAt(1) === 116 &&
    url.charCodeAt(2) === 116 &&
    url.charCodeAt(3) === 112;
  const colon = url.charCodeAt(4) === 115 ? 5 : 4;
  const slashes =
    url.charCodeAt(colon) === COLON &&
    url.charCodeAt(colon + 1) === SLASH &&
    url.charCodeAt(colon + 2) === SLASH;
  return http && slashes ? colon + 3 : 0;
}

/**
 * Reads a host that the URL parser is bound to leave as it is, and answers where
 * it ends; 0 for any other. Such a host has lower-case ASCII letters, digits,
 * `_`, `-` and dots; no empty label (nor a trailing dot, which `parseSiteUrl`
 * drops); no `--`, since `xn--` is checked by the parser; and no digit first in
 * its last label, which could make it an IPv4 address
 * (https://url.spec.whatwg.org/#concept-host-parser).
 */
function readPlainHost(text: string, from: number): number {
  startHost(from);
  let hash = 0;
  let at = from;
  for (; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === DOT) {
      if (at === startOf(labels)) return 0;
      endLabel(hash, at + 1);
      hash = 0;
      continue;
    }
    if (inHost[char] !== 1) {
      if (char !== HYPHEN) break;
      if (text.charCodeAt(at - 1) === HYPHEN) return 0;
    }
    hash = rolled(hash, char);
  }
  const last = startOf(labels);
  endLabel(hash, at);
  return at === last || isDigit(text.charCodeAt(last)) ? 0 : at;
}

function endsAuthority(char: number): boolean {
  return char === SLASH || char === QUESTION || char === HASH;
}

/**
 * Where a path ends that the URL parser leaves as it is, or 0. It escapes some
 * characters, turns `\` around, drops tabs, and resolves segments of dots, also
 * spelt `%2e` (https://url.spec.whatwg.org/#path-state); browsers differ in
 * which escapes they undo. So a plain path has no `%`, no segment that starts
 * with a dot, and only characters that nobody touches.
 */
function plainPathEnd(url: string, from: number, plain: number): number {
  if (url.charCodeAt(from) !== SLASH) return 0;
  let at = from + Math.max(plain, 1);
  for (; at < url.length; at++) {
    const char = url.charCodeAt(at);
    if (inPath[char] === 1) continue;
    if (char === DOT) {
      if (url.charCodeAt(at - 1) === SLASH) return 0;
    } else {
      return char === QUESTION || char === HASH ? at : 0;
    }
  }
  return at;
}

/** The same for a query, whose "?" is at `mark` if there is one; escapes stay as they are. */
function plainQueryEnd(url: string, mark: number): number {
  let at = mark;
  for (; at < url.length; at++) {
    const char = url.charCodeAt(at);
    if (inPath[char] === 1 || char === DOT || char === QUESTION || char === PERCENT) continue;
    return char === HASH ? at : 0;
  }
  return at;
}

function isDigit(char: number): boolean {
  return char >= 48 && char <= 57;
}

// ---- Hashing: the letters of a label from the left, the labels of a host from the right

function rolled(hash: number, char: number): number {
  return Math.imul(hash ^ char, 0x01000193);
}

/** Spreads a rolled hash: the low bits choose the slot, the high ones the filter's bits. */
function mix(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return spread ^ (spread >>> 13);
}

/** The bit that says that a suffix is a host of the list, not only the parent of one. */
function hostBit(mixed: number): number {
  return 1 << (mixed >>> 17);
}

/** The two bits, or one, that say that a suffix is a host of the list or the parent of one. */
function knownBits(mixed: number): number {
  return (1 << (mixed >>> 27)) | (1 << (mixed >>> 22));
}

// ---- Compilation

/**
 * Compiles patterns, as `parsePattern` reads them, to bytes for `load`: about 30
 * bytes a pattern. Throws an Error that names the index of a pattern that can't
 * be read, and why; a RangeError beyond 2^27 patterns.
 */
export function compile(patterns: readonly string[]): Uint8Array {
  if (patterns.length > mostPatterns) throw new RangeError(`more than ${mostPatterns} patterns`);
  const slots = slotsFor(patterns.length);
  const filter = new Uint32Array(slots);
  const rules: Written = { bytes: new Uint8Array(64), length: 0 };
  const ruleAt = new Uint32Array(patterns.length);
  // Twice the slot, and one more for a rule of a host alone, which is found first.
  const places = new Uint32Array(patterns.length);
  patterns.forEach((text, index) => {
    const parts = readPattern(text, index);
    ruleAt[index] = rules.length;
    writeRule(rules, parts, index);
    const slot = parts.hostFrom === parts.hostTo ? slots : addHost(filter, parts);
    places[index] = slot * 2 + (parts.flags & SUBDOMAINS ? 0 : 1);
  });
  return assemble(filter, rules, ruleAt, places);
}

/** One or two patterns share a slot, so that the filter of a million has 2 MB. */
function slotsFor(patterns: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, patterns) / 2));
}

/** A pattern's text, or one like it, and where its parts are. A query follows a "?" at `pathTo`. */
type Parts = {
  readonly text: string;
  readonly flags: number;
  readonly hostFrom: number;
  readonly hostTo: number;
  readonly pathTo: number;
};

function readPattern(text: string, index: number): Parts {
  return readPlainPattern(text) ?? readAnyPattern(text, index);
}

/** Reads a pattern that `parsePattern` is bound to take as it is; null for any other. */
function readPlainPattern(text: string): Parts | null {
  const any = text.startsWith('*://');
  const authority = any ? 4 : text.startsWith('https://') ? 8 : text.startsWith('http://') ? 7 : 0;
  if (authority === 0) return null;
  const subdomains = text.startsWith('*.', authority);
  const hostFrom = subdomains ? authority + 2 : authority;
  const hostTo = readPlainHost(text, hostFrom);
  if (hostTo === 0 || text.charCodeAt(hostTo) !== SLASH) return null;
  let pathTo = 0;
  for (let at = hostTo; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char < 33 || char > 126 || char === HASH) return null;
    if (char === QUESTION && pathTo === 0) pathTo = at;
  }
  const scheme = any ? HTTP | HTTPS : authority === 8 ? HTTPS : HTTP;
  return partsOf(text, scheme, subdomains, hostFrom, hostTo, pathTo || text.length);
}

function readAnyPattern(text: string, index: number): Parts {
  try {
    const { scheme, subdomains, host, path, query } = parsePattern(text);
    const schemes = scheme === '*' ? HTTP | HTTPS : scheme === 'https' ? HTTPS : HTTP;
    const rest = query === null ? path : `${path}?${query}`;
    const pathTo = host.length + path.length;
    return partsOf(host + rest, schemes, subdomains || host === '', 0, host.length, pathTo);
  } catch (error) {
    throw new Error(`pattern ${index}: ${error instanceof Error ? error.message : error}`);
  }
}

function partsOf(
  text: string,
  schemes: number,
  subdomains: boolean,
  hostFrom: number,
  hostTo: number,
  pathTo: number,
): Parts {
  const everyPath = pathTo === hostTo + 2 && text.charCodeAt(hostTo + 1) === STAR;
  const flags =
    schemes |
    (subdomains ? SUBDOMAINS : 0) |
    (everyPath ? 0 : PATH) |
    (pathTo < text.length ? QUERY : 0);
  return { text, flags, hostFrom, hostTo, pathTo };
}

/** Sets the filter's bits for a host and its parents. Answers the host's slot. */
function addHost(filter: Uint32Array, { text, hostFrom, hostTo }: Parts): number {
  readHost(text, hostFrom, hostTo);
  let hash = 0;
  let mixed = 0;
  let slot = 0;
  for (let label = labels - 1; label >= 0; label--) {
    hash = rolled(hash, hashAt(label));
    mixed = mix(hash);
    slot = mixed & (filter.length - 1);
    filter[slot] = wordAt(filter, slot) | knownBits(mixed);
  }
  filter[slot] = wordAt(filter, slot) | hostBit(mixed);
  return slot;
}

/** Bytes that grow as they are written. */
type Written = { bytes: Uint8Array; length: number };

/** Writes a record of one rule, without its size: host, rule. */
function writeRule(out: Written, parts: Parts, index: number): void {
  const { text, flags, hostFrom, hostTo, pathTo } = parts;
  // A text never grows by more than the rule's words and a 0 for each of its three parts, filled up.
  const most = out.length + text.length + 2 * wordBytes + 3 + 2 * wordBytes;
  if (most > out.bytes.length) out.bytes = moreBytes(out.bytes, most * 2);
  const { bytes } = out;
  const rule = filledUp(writeText(bytes, out.length, text, hostFrom, hostTo));
  writeWord(bytes, rule, (index << indexShift) | flags);
  out.length = rule + wordBytes;
  if (!(flags & (PATH | QUERY))) return;
  const globs = out.length + wordBytes;
  let end = globs;
  if (flags & PATH) end = writeText(bytes, end, text, hostTo, pathTo);
  if (flags & QUERY) end = writeText(bytes, end, text, pathTo + 1, text.length);
  writeWord(bytes, out.length, filledUp(end) - globs);
  out.length = filledUp(end);
}

function moreBytes(bytes: Uint8Array, length: number): Uint8Array {
  const more = new Uint8Array(length);
  more.set(bytes);
  return more;
}

/** Writes one byte a character and a 0. Answers where the next byte goes. */
function writeText(bytes: Uint8Array, at: number, text: string, from: number, to: number): number {
  let next = at;
  for (let i = from; i < to; i++) {
    const char = text.charCodeAt(i);
    bytes[next++] = char === STAR ? ANY_RUN : char > 32 && char < 127 ? char : IN_NO_ADDRESS;
  }
  bytes[next] = 0;
  return next + 1;
}

/** Puts the rules in the order of their places, those of one host under one head where they meet. */
function assemble(
  filter: Uint32Array,
  rules: Written,
  ruleAt: Uint32Array,
  places: Uint32Array,
): Uint8Array {
  const slots = filter.length;
  const heapAt = (headerWords + slots + slots + 2) * wordBytes;
  const bytes = new Uint8Array(heapAt + rules.length + places.length * wordBytes);
  const heap = bytes.subarray(heapAt);
  const starts = new Uint32Array(bytes.buffer, (headerWords + slots) * wordBytes, slots + 2);
  const order = lastFirst(places, slots);

  let heapBytes = 0;
  let record = 0;
  let slot = 0;
  for (const index of order) {
    const rule = wordAt(ruleAt, index);
    const ruleEnd = index + 1 < ruleAt.length ? wordAt(ruleAt, index + 1) : rules.length;
    const next = wordAt(places, index) >>> 1;
    const body = slot === next && heapBytes > 0 ? sharedHost(heap, record, rules.bytes, rule) : 0;
    while (slot < next) starts[++slot] = heapBytes;
    if (body === 0) {
      record = heapBytes;
      heapBytes += wordBytes;
    }
    for (let at = body || rule; at < ruleEnd; at++) heap[heapBytes++] = byteAt(rules.bytes, at);
    writeWord(heap, record, heapBytes - record - wordBytes);
  }
  while (slot <= slots) starts[++slot] = heapBytes;

  new Uint32Array(bytes.buffer, 0, headerWords).set([magic, version, slots, heapBytes]);
  new Uint32Array(bytes.buffer, headerWords * wordBytes, slots).set(filter);
  return bytes.slice(0, heapAt + heapBytes);
}

/** The indices by place, and those of one place from the last to the first. */
function lastFirst(places: Uint32Array, slots: number): Uint32Array {
  const nextOf = new Uint32Array(slots * 2 + 3);
  for (const place of places) nextOf[place + 1] = wordAt(nextOf, place + 1) + 1;
  for (let i = 1; i < nextOf.length; i++) nextOf[i] = wordAt(nextOf, i) + wordAt(nextOf, i - 1);
  const order = new Uint32Array(places.length);
  for (let index = places.length - 1; index >= 0; index--) {
    const place = wordAt(places, index);
    const next = wordAt(nextOf, place);
    order[next] = index;
    nextOf[place] = next + 1;
  }
  return order;
}

/** Where a rule goes on behind its host if a record has the same host, else 0. */
function sharedHost(heap: Uint8Array, record: number, rules: Uint8Array, rule: number): number {
  for (let k = 0; ; k++) {
    const byte = byteAt(rules, rule + k);
    if (byte !== byteAt(heap, record + wordBytes + k)) return 0;
    if (byte === 0) return filledUp(rule + k + 1);
  }
}

/** Writes a word in the machine's own order, and that is little-endian wherever browsers run. */
function writeWord(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value;
  bytes[at + 1] = value >>> 8;
  bytes[at + 2] = value >>> 16;
  bytes[at + 3] = value >>> 24;
}
