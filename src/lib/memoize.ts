/** Memoizes a function: each answer is worked out once and kept. */
export function memoize<K, V>(answer: (key: K) => V): (key: K) => V {
  return remembering(new Map<K, V>(), answer);
}

/** Memoizes a function of objects: an answer is forgotten together with its object. */
export function memoizeWeak<K extends object, V>(answer: (key: K) => V): (key: K) => V {
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
