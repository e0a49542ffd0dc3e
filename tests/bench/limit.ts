import { parsePattern } from '../../src/policy/address/pattern.ts';
import type { Built } from './contender.ts';

/**
 * The limit: the least that a lookup can do in plain JavaScript. The host is
 * taken from the address by its characters, suffix hashes roll from the right,
 * one open-addressing table holds tag and place, bytes are compared where the
 * tag fits. It answers with one pattern of the most specific host, compares
 * paths up to their first star, and reads no address that is spelt oddly.
 *
 *     table    2 words a slot: tag, place of the entry + 1; at most half full
 *     entries  pattern index (4) | 1 for subdomains (1) | host length (2) |
 *              path length (2) | host from the right | path
 */
export function buildLimit(patterns: readonly string[]): Built {
  const kept = compileLimit(patterns);
  const load = () => loadLimit(kept);
  return { find: load(), keep: () => ({ bytes: kept.length, load }) };
}

const tableAt = 8;
const entryHead = 9;

function compileLimit(patterns: readonly string[]): Uint8Array {
  let slots = 2;
  while (slots < patterns.length * 2) slots *= 2;
  const table = new Uint32Array(slots * 2);
  let entries = Buffer.alloc(1024);
  let used = 0;
  for (const [index, text] of patterns.entries()) {
    const { host, subdomains, path } = readPattern(text);
    const prefix = path.replace(/\*.*/s, '');
    const size = entryHead + host.length + prefix.length;
    if (used + size > entries.length) entries = Buffer.concat([entries, Buffer.alloc(used + size)]);
    entries.writeUInt32LE(index, used);
    entries[used + 4] = subdomains ? 1 : 0;
    entries.writeUInt16LE(host.length, used + 5);
    entries.writeUInt16LE(prefix.length, used + 7);
    let hash = 0;
    for (let k = 0; k < host.length; k++) {
      const char = host.charCodeAt(host.length - 1 - k);
      hash = rolled(hash, char);
      entries[used + entryHead + k] = char;
    }
    entries.write(prefix, used + entryHead + host.length, 'latin1');
    const tag = mixed(hash);
    let slot = tag & (slots - 1);
    while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & (slots - 1);
    table[slot * 2] = tag;
    table[slot * 2 + 1] = used + 1;
    used += size;
  }
  const bytes = new Uint8Array(tableAt + table.byteLength + used);
  new Uint32Array(bytes.buffer, 0, 1)[0] = slots;
  new Uint32Array(bytes.buffer, tableAt, slots * 2).set(table);
  bytes.set(entries.subarray(0, used), tableAt + table.byteLength);
  return bytes;
}

/** `parsePattern` for the patterns of the corpus, which need no URL parser. */
function readPattern(text: string): { host: string; subdomains: boolean; path: string } {
  if (!text.startsWith('*://')) return parsePattern(text);
  const pathAt = text.indexOf('/', 4);
  const subdomains = text.startsWith('*.', 4);
  const mark = text.indexOf('?', pathAt);
  return {
    host: text.slice(subdomains ? 6 : 4, pathAt),
    subdomains,
    path: text.slice(pathAt, mark < 0 ? text.length : mark),
  };
}

function loadLimit(bytes: Uint8Array): (url: string) => number {
  const slots = new Uint32Array(bytes.buffer, bytes.byteOffset, 1)[0] as number;
  const table = new Uint32Array(bytes.buffer, bytes.byteOffset + tableAt, slots * 2);
  const entries = new Uint8Array(bytes.buffer, bytes.byteOffset + tableAt + slots * 8);
  const mask = slots - 1;

  function fits(entry: number, url: string, from: number, to: number, whole: boolean): boolean {
    const hostLength = (entries[entry + 5] as number) | ((entries[entry + 6] as number) << 8);
    if (hostLength !== to - from || !(whole || entries[entry + 4] === 1)) return false;
    const host = entry + entryHead;
    for (let k = 0; k < hostLength; k++) {
      if (entries[host + k] !== url.charCodeAt(to - 1 - k)) return false;
    }
    const pathLength = (entries[entry + 7] as number) | ((entries[entry + 8] as number) << 8);
    for (let k = 1; k < pathLength; k++) {
      if (entries[host + hostLength + k] !== url.charCodeAt(to + k)) return false;
    }
    return true;
  }

  function indexOf(entry: number): number {
    return (
      (entries[entry] as number) |
      ((entries[entry + 1] as number) << 8) |
      ((entries[entry + 2] as number) << 16) |
      ((entries[entry + 3] as number) << 24)
    );
  }

  return (url) => {
    const from = url.charCodeAt(4) === 115 ? 8 : 7;
    let to = from;
    for (; to < url.length; to++) {
      const char = url.charCodeAt(to);
      if (char === 47 || char === 63 || char === 35 || char === 58) break;
    }
    let found = -1;
    let hash = 0;
    for (let at = to - 1; at >= from - 1; at--) {
      const whole = at < from;
      const char = whole ? 46 : url.charCodeAt(at);
      if (char === 46) {
        const tag = mixed(hash);
        for (let slot = tag & mask; ; slot = (slot + 1) & mask) {
          const place = table[slot * 2 + 1] as number;
          if (place === 0) break;
          if (table[slot * 2] === tag && fits(place - 1, url, at + 1, to, whole)) {
            found = indexOf(place - 1);
          }
        }
      }
      hash = rolled(hash, char);
    }
    return found;
  };
}

function rolled(hash: number, char: number): number {
  return Math.imul(hash ^ char, 0x01000193);
}

function mixed(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}
