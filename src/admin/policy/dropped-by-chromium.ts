import type { KeyPath } from '../../lib/fault.ts';
import type { PolicySection } from './policy-file.ts';
import { managedJsonSchema } from './policy-schema.ts';

type Type = {
  readonly type: string;
  readonly items?: Type;
  readonly additionalProperties?: Type;
};

export type Dropped = {
  readonly key: string;
  readonly path: KeyPath;
  readonly reason: string;
};

/**
 * What Chrome, Edge and Chromium take away before Caveat sees it: a whole key
 * where one value in it has another type than the managed schema says.
 */
export function droppedByChromium({ raw }: PolicySection): Dropped[] {
  const { properties } = managedJsonSchema() as { properties: Record<string, Type> };
  return Object.entries(raw).flatMap(([key, value]): Dropped[] => {
    const type = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const path = type ? misfit(value, type, []) : null;
    if (!type || !path) return [];
    const reason = `makes Chrome, Edge and Chromium drop all of ${key} without a word: they take ${wanted(type, path)} here`;
    return [{ key, path, reason }];
  });
}

/** What reaches Caveat of a section. */
export function arriving(section: PolicySection): PolicySection['raw'] {
  if (section.form === 'firefox' || section.form === 'plain') return section.raw;
  const dropped = droppedByChromium(section).map((d) => d.key);
  return Object.fromEntries(Object.entries(section.raw).filter(([key]) => !dropped.includes(key)));
}

/** The first value that has another type, or null. */
function misfit(value: unknown, type: Type, path: KeyPath): KeyPath | null {
  if (typeOf(value) !== type.type) return path;
  const inner = type.items ?? type.additionalProperties;
  if (!inner) return null;
  for (const [name, entry] of Object.entries(value as object)) {
    const found = misfit(entry, inner, [...path, Array.isArray(value) ? Number(name) : name]);
    if (found) return found;
  }
  return null;
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (value === null) return 'null';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

const typeNames: Readonly<Record<string, string>> = {
  array: 'an array',
  object: 'an object',
  string: 'a text',
  integer: 'a whole number',
  boolean: 'true or false',
};

function wanted(type: Type, path: KeyPath): string {
  const inner = type.items ?? type.additionalProperties;
  return path.length > 0 && inner
    ? wanted(inner, path.slice(1))
    : (typeNames[type.type] ?? type.type);
}
