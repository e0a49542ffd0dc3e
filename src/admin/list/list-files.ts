import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import * as v from 'valibot';
import { faultsOf } from '../../lib/fault.ts';
import { lineOf, lineOfSyntaxError } from '../../lib/json-lines.ts';
import { reasonOf } from '../../lib/reason.ts';
import { jurisdictionOf, type PlaceCode } from '../../policy/list/place.ts';
import {
  type Advisory,
  type Alternative,
  advisorySchema,
  alternativeSchema,
  type Place,
  type Platform,
  type PolicyList,
  placesSchema,
  platformSchema,
  policyListSchema,
} from '../../policy/list/schema.ts';
import type { Problem } from '../problem.ts';

/** A file of the list, for whoever has to point at a line of it. */
export type ListFile = {
  readonly file: string;
  readonly text: string;
  /** Where in the file the entry stands, when it does not fill it. */
  readonly base: readonly (string | number)[];
};

export type Filed<T> = { readonly entry: T; readonly from: ListFile };

export type ListFiles = {
  readonly head: v.InferOutput<typeof headSchema> | null;
  readonly advisories: readonly Filed<Advisory>[];
  readonly platforms: readonly Filed<Platform>[];
  readonly alternatives: readonly Filed<Alternative[]>[];
  readonly places: readonly Filed<Readonly<Record<PlaceCode, Place>>>[];
  /** Kept as one file per entry: the register, which is held to every rule of CONTRIBUTING-LIST.md. */
  readonly isRegister: boolean;
  /** Files of which the schema refuses something: what they hold is left out above, and yet not missing. */
  readonly refused: readonly string[];
  /** What the schema refuses; entries with such a problem are left out above. */
  readonly problems: readonly Problem[];
};

const headSchema = v.omit(policyListSchema, ['advisories', 'platforms', 'alternatives', 'places']);

/**
 * Reads a list kept as one file per entry: list.json (name, serial, dates),
 * advisories/<jurisdiction>/<id>.json, platforms/<id>.json,
 * alternatives/<jurisdiction>.json and places/<jurisdiction>.json. Throws when the
 * folder itself can't be read; everything else is told at once as a problem.
 */
export function readListFiles(folder: string): ListFiles {
  const problems: Problem[] = [];
  const one = <S extends v.GenericSchema>(path: string, schema: S) =>
    readEntry(relative(folder, path), readFileSync(path, 'utf8'), schema, problems);
  const refused: string[] = [];
  const every = <S extends v.GenericSchema>(kind: string, schema: S) =>
    jsonFiles(join(folder, kind)).flatMap((path) => {
      const filed = one(path, schema);
      if (!filed) refused.push(relative(folder, path));
      return filed ?? [];
    });

  const named = <T extends { id: string }>(filed: Filed<T>[]) => {
    for (const { entry, from } of filed) {
      if (`${entry.id}.json` !== basename(from.file)) {
        problems.push(
          problemAt(from, ['id'], `is "${entry.id}", so the file is to be called ${entry.id}.json`),
        );
      }
    }
    return filed;
  };
  return {
    head: one(join(folder, 'list.json'), headSchema)?.entry ?? null,
    advisories: named(every('advisories', advisorySchema)),
    platforms: named(every('platforms', platformSchema)),
    alternatives: every('alternatives', v.array(alternativeSchema)),
    places: every('places', placesSchema),
    isRegister: true,
    refused,
    problems,
  };
}

/** Reads a list that is one document, as `caveat-list.json`. */
export function readListDocument(file: string, text: string): ListFiles {
  const problems: Problem[] = [];
  const document = readEntry(file, text, policyListSchema, problems)?.entry ?? null;
  const filed = <T>(key: string, entries: readonly T[] = []): Filed<T>[] =>
    entries.map((entry, i) => ({ entry, from: { file, text, base: [key, i] } }));
  return {
    head: document,
    advisories: filed('advisories', document?.advisories),
    platforms: filed('platforms', document?.platforms),
    alternatives: filed(
      'alternatives',
      document?.alternatives.map((a) => [a]),
    ),
    places: document ? [{ entry: document.places, from: { file, text, base: ['places'] } }] : [],
    isRegister: false,
    refused: document ? [] : [file],
    problems,
  };
}

/** The files as one list, or null while the schema refuses any of them. */
export function toPolicyList(files: ListFiles): PolicyList | null {
  if (!files.head || files.problems.length > 0) return null;
  const { name, serial, issued, expires } = files.head;
  return {
    name,
    serial,
    issued,
    expires,
    places: placesOf(files),
    advisories: files.advisories.map((f) => f.entry),
    platforms: files.platforms.map((f) => f.entry),
    alternatives: files.alternatives.flatMap((f) => f.entry),
  };
}

/** Parses one JSON text by a schema; what is wrong is added to the problems. */
export function readEntry<S extends v.GenericSchema>(
  file: string,
  text: string,
  schema: S,
  problems: Problem[],
): Filed<v.InferOutput<S>> | null {
  const from: ListFile = { file, text, base: [] };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const line = lineOfSyntaxError(text);
    const reason = `is not JSON: ${reasonOf(error)}`;
    problems.push({ severity: 'error', file, line, key: '', reason });
    return null;
  }
  const result = v.safeParse(schema, data);
  if (result.success) return { entry: result.output, from };
  for (const { path, reason, value } of faultsOf(result.issues)) {
    const shown = typeof value === 'string' && !reason.includes(value) ? ` (found "${value}")` : '';
    problems.push(problemAt(from, path, `${reason}${shown}`));
  }
  return null;
}

export function problemAt(
  from: ListFile,
  path: readonly (string | number)[],
  reason: string,
  severity: Problem['severity'] = 'error',
): Problem {
  const whole = [...from.base, ...path];
  return {
    severity,
    file: from.file,
    line: lineOf(from.text, whole),
    key: whole.join('.'),
    reason,
  };
}

/** The ids of entries that the schema refuses: whoever names one names nothing that is missing. */
export function refusedIds({ refused }: ListFiles): string[] {
  return refused.map((file) => basename(file, '.json'));
}

/** Whether the schema refuses a file of this kind. */
export function isAnyRefused({ refused }: ListFiles, kind: 'advisories' | 'places'): boolean {
  return refused.some((file) => file.startsWith(kind));
}

/** The folder or file of a place, as in advisories/US-TX/ and places/ORG.json: its jurisdiction, all employers together. */
export function folderOf(code: PlaceCode): string {
  return jurisdictionOf(code).replace(/:.*/, '');
}

/** Every place of the files, by code. */
export function placesOf(files: Pick<ListFiles, 'places'>): PolicyList['places'] {
  return Object.assign({}, ...files.places.map(({ entry }) => entry));
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}
