import * as v from 'valibot';
import browser, { type Storage } from 'webextension-polyfill';

/** One stored value, parsed on its way in; what can't be read counts as not there. */
export type Stored<T> = {
  readonly read: () => Promise<T>;
  readonly write: (value: T) => Promise<void>;
};

/** A value under one key of `local` (kept) or `session` (memory only, gone with the browser). */
export function stored<S extends v.GenericSchema>(
  area: 'local' | 'session',
  key: string,
  schema: S,
  fallback: v.InferOutput<S>,
): Stored<v.InferOutput<S>> {
  // A page of ours that a website frames has no session area in Firefox.
  const storage = (): Storage.StorageArea | undefined => browser.storage[area];
  return {
    read: async () => {
      const result = v.safeParse(schema, (await storage()?.get(key))?.[key]);
      return result.success ? result.output : fallback;
    },
    write: async (value) => storage()?.set({ [key]: value }),
  };
}
