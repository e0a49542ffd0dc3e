type Changes = Record<string, { readonly newValue: unknown }>;
type Listener = (changes: Changes, area: string) => void;

/** The browser's storage in memory: as much of it as src/state uses, for tests outside a browser. */
export function storageInMemory() {
  const listeners = new Set<Listener>();
  const area = (name: string) => {
    const values = new Map<string, unknown>();
    const tell = (changes: Changes) => {
      for (const listener of listeners) listener(changes, name);
    };
    return {
      values,
      get: async (keys: string | readonly string[]) =>
        Object.fromEntries([...values].filter(([key]) => [keys].flat().includes(key))),
      set: async (changed: Readonly<Record<string, unknown>>) => {
        for (const [key, value] of Object.entries(changed)) values.set(key, value);
        tell(Object.fromEntries(Object.entries(changed).map(([k, newValue]) => [k, { newValue }])));
      },
      remove: async (keys: readonly string[]) => {
        for (const key of keys) values.delete(key);
      },
    };
  };
  return {
    local: area('local'),
    session: area('session'),
    onChanged: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  };
}
