/** The same function, which works each answer out once. */
export function once<K, V>(answer: (key: K) => V): (key: K) => V {
  return remembering(new Map<K, V>(), answer);
}

/** The same for objects, whose answers are forgotten with them. */
export function onceFor<K extends object, V>(answer: (key: K) => V): (key: K) => V {
  return remembering(new WeakMap<K, V>(), answer);
}

type Known<K, V> = { get: (key: K) => V | undefined; set: (key: K, value: V) => unknown };

function remembering<K, V>(known: Known<K, V>, answer: (key: K) => V): (key: K) => V {
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = answer(key);
    known.set(key, made);
    return made;
  };
}
