import * as v from 'valibot';
import browser, { type Storage } from 'webextension-polyfill';
import { asideKey, type Kept, kept } from './kept.ts';

/** One value of the table in kept.ts, parsed on its way in. */
export type Stored<T> = Kept & {
  /** The fallback where nothing is kept, and where what is kept does not fit: that is reported. */
  readonly read: () => Promise<T>;
  readonly write: (value: T) => Promise<void>;
  /** Calls back after each change, whoever made it, until the signal aborts. */
  readonly watch: (callback: () => void, signal?: AbortSignal) => void;
};

/** Key → what lies there, of each value whose last reading found another form than this version knows. */
const unfit = new Map<string, unknown>();

/**
 * Declares how a kept value is read. A change of shape that keeps its meaning is migrated by the
 * schema. What fits no more stays until it is written anew, a person's own choice even longer.
 */
export function stored<S extends v.GenericSchema>(
  place: Kept,
  schema: S,
  fallback: v.InferOutput<S>,
): Stored<v.InferOutput<S>> {
  const { area, key } = place;
  const value: Stored<v.InferOutput<S>> = {
    ...place,
    read: async () => {
      const raw = (await areaNamed(area)?.get(key))?.[key];
      const result = v.safeParse(schema, raw);
      unfit.delete(key);
      if (result.success) return result.output;
      if (raw !== undefined) {
        console.warn('Caveat cannot read what it keeps as', key);
        unfit.set(key, raw);
      }
      return fallback;
    },
    write: (next) => writeTogether([value, next]),
    watch: (callback, signal) => watchTogether([value], callback, signal),
  };
  return value;
}

/** Quirk (Firefox 153): a page of ours that a website frames has no session area. */
function areaNamed(area: Kept['area']): Storage.StorageArea | undefined {
  return browser.storage[area];
}

type Writes<T extends readonly unknown[]> = {
  readonly [I in keyof T]: readonly [Stored<T[I]>, NoInfer<T[I]>];
};

/** Writes several values at once, so that nobody ever reads half of them; at once within each area. */
export async function writeTogether<T extends readonly unknown[]>(
  ...writes: Writes<T>
): Promise<void> {
  const changes: Record<Kept['area'], Record<string, unknown>> = { local: {}, session: {} };
  for (const [{ area, key, isPersonal, read }, next] of writes) {
    changes[area][key] = next;
    if (!isPersonal) continue;
    await read();
    if (unfit.has(key)) changes[area][asideKey(key)] = unfit.get(key);
    unfit.delete(key);
  }
  await Promise.all([
    areaNamed('local')?.set(changes.local),
    areaNamed('session')?.set(changes.session),
  ]);
}

/** Calls back after a change of any of these values, once where several are written together. */
export function watchTogether(
  values: readonly Kept[],
  callback: () => void,
  signal?: AbortSignal,
): void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string) => {
    if (values.some((value) => value.area === area && value.key in changes)) callback();
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Drops what was put aside of these values, for whoever erases them. */
export async function dropAside(...values: readonly Kept[]): Promise<void> {
  await browser.storage.local.remove(values.map(({ key }) => asideKey(key)));
}

/** Keys of the values that this page could not read, and of those that were put aside at some time. */
export async function unfitKeys(): Promise<string[]> {
  const keys = Object.values(kept).map(({ key }) => key);
  const aside = await browser.storage.local.get(keys.map(asideKey));
  return keys.filter((key) => unfit.has(key) || asideKey(key) in aside);
}
