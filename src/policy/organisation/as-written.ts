import type { KeyPath } from '../../lib/fault.ts';
import type { RefusedKey } from './read-organisation.ts';

/** Where something of a policy stands in what was written: entries that were refused count too. */
export function asWritten<T extends { readonly key: string; readonly path: KeyPath }>(
  found: T,
  refused: readonly RefusedKey[],
): T {
  const [first, ...rest] = found.path;
  if (typeof first !== 'number') return found;
  const gone = new Set(refused.filter((r) => r.key === found.key).map((r) => r.path[0]));
  let at = -1;
  for (let left = first; left >= 0; ) {
    at += 1;
    if (!gone.has(at)) left -= 1;
  }
  return { ...found, path: [at, ...rest] };
}
