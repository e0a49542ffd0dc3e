import * as v from 'valibot';
import { type Fault, faultsOf, shortened } from '../../lib/fault.ts';
import { nearestWord } from '../../lib/nearest-word.ts';
import type { PolicyList } from '../list/schema.ts';
import { exemptionFault } from './exemptions.ts';
import {
  type Exemption,
  type Organisation,
  type OrganisationKey,
  organisationKeys,
} from './organisation-keys.ts';
import { readOwnList } from './own-list.ts';
import { textFault, type Wording } from './texts.ts';

/** A key, or one entry of it, that could not be used: where, why, and what stands there. */
export type RefusedKey = Fault & { readonly key: string };

/** All that was read of an organisation's word. */
export type OrganisationReading = {
  readonly organisation: Organisation;
  /** The organisation's own, or null where there is none that can be used. */
  readonly list: PolicyList | null;
  readonly refused: readonly RefusedKey[];
};

/**
 * Reads what the browser hands over, on a day as YYYY-MM-DD. What is wrong
 * costs its own key and no other; of a key that holds several entries, only
 * the wrong ones.
 */
export function readOrganisation(
  raw: Readonly<Record<string, unknown>>,
  today: string,
  wording: Wording,
): OrganisationReading {
  const organisation: Record<string, unknown> = {};
  let list: PolicyList | null = null;
  const refused: RefusedKey[] = [];
  for (const [key, value] of Object.entries(raw)) {
    const refuse = (faults: readonly Fault[]) =>
      refused.push(...faults.map((f) => ({ key, ...f, value: shortened(f.value) })));
    if (!isKey(key)) {
      refuse([{ path: [], value, reason: unknownKey(key) }]);
    } else if (key === 'list') {
      const read = readOwnList(value);
      if (read.ok) list = read.list;
      else refuse(read.reason);
    } else {
      const { output, faults } = readKey(key, value, today, wording);
      if (output !== undefined) organisation[key] = output;
      refuse(faults);
    }
  }
  return { organisation, list, refused };
}

function isKey(key: string): key is OrganisationKey {
  return Object.hasOwn(organisationKeys, key);
}

function unknownKey(key: string): string {
  const near = nearestWord(key, Object.keys(organisationKeys));
  return `is not a key that Caveat knows${near ? `; did you mean ${near}?` : ''}`;
}

type KeyReading = { readonly output?: unknown; readonly faults: readonly Fault[] };

function readKey(key: OrganisationKey, raw: unknown, today: string, wording: Wording): KeyReading {
  const schema: v.GenericSchema = organisationKeys[key];
  const value = coerced(schema, raw);
  const entries = entriesOf(schema, value);
  if (!entries) {
    const read = parse(schema, value);
    return key === 'language' ? checked(read, value, languageFault(value, wording)) : read;
  }
  const read = entries.map(({ place, read, value }) => {
    if (read.output === undefined) return { place, ...read };
    const reason = entryFault(key, place, read.output, today, wording);
    return { place, ...checked(read, value, reason) };
  });
  const good = read.filter((r) => r.output !== undefined);
  const faults = read.flatMap(({ place, faults }) =>
    faults.map((f) => ({ ...f, path: [place, ...f.path] })),
  );
  // Nothing but wrong entries is no empty list, which would be a word of its own.
  if (good.length === 0 && faults.length > 0) return { faults };
  const output = Array.isArray(value)
    ? good.map((r) => r.output)
    : Object.fromEntries(good.map((r) => [r.place, r.output]));
  return { output, faults };
}

function checked(read: KeyReading, value: unknown, reason: string | null): KeyReading {
  return read.output === undefined || reason === null
    ? read
    : { faults: [{ path: [], reason, value }] };
}

function parse(schema: v.GenericSchema, value: unknown): KeyReading {
  const result = v.safeParse(schema, value);
  return result.success
    ? { output: result.output, faults: [] }
    : { faults: faultsOf(result.issues) };
}

/**
 * Quirk (Firefox 153): policies of Windows have no booleans and hand over 0 and 1. There and
 * elsewhere an array or object may come as JSON in a string.
 */
function coerced(schema: v.GenericSchema, value: unknown): unknown {
  if (schema.type === 'boolean' && (value === 0 || value === 1)) return value === 1;
  const isCollection = schema.type === 'array' || schema.type === 'record';
  if (!isCollection || typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

type EntryReading = {
  readonly place: string | number;
  readonly value: unknown;
  readonly read: KeyReading;
};

/** The entries of an array or object, each read by itself; null for any other value. */
function entriesOf(schema: v.GenericSchema, value: unknown): EntryReading[] | null {
  if (schema.type === 'array' && Array.isArray(value)) {
    const { item } = schema as v.ArraySchema<v.GenericSchema, undefined>;
    return value.map((entry, i) => ({ place: i, value: entry, read: parse(item, entry) }));
  }
  if (schema.type !== 'record' || typeof value !== 'object' || !value || Array.isArray(value)) {
    return null;
  }
  const of = schema as v.RecordSchema<v.GenericSchema<string>, v.GenericSchema, undefined>;
  return Object.entries(value).map(([name, entry]) => {
    const named = parse(of.key, name);
    return { place: name, value: entry, read: named.output ? parse(of.value, entry) : named };
  });
}

/** What only the entry's meaning shows. */
function entryFault(
  key: OrganisationKey,
  place: string | number,
  entry: unknown,
  today: string,
  wording: Wording,
): string | null {
  if (key === 'exemptions') return exemptionFault(entry as Exemption, today);
  if (key === 'texts') return textFault(String(place), entry as string, wording);
  return null;
}

function languageFault(value: unknown, { languages }: Wording): string | null {
  return languages.includes(String(value))
    ? null
    : `is no language of Caveat; write one of ${languages.join(', ')}`;
}
