import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import * as v from 'valibot';
import {
  advisorySchema,
  alternativeSchema,
  type PolicyList,
  platformSchema,
  policyListSchema,
} from '../policy/schema.ts';

/** What is wrong, where, in words for whoever wrote the file. */
export type Problem = { readonly file: string; readonly key: string; readonly reason: string };

export type ReadList = { readonly list: PolicyList | null; readonly problems: readonly Problem[] };

/**
 * Reads a list kept as one file per entry: list.json (name, serial, dates,
 * jurisdiction names), advisories/<jurisdiction>/<id>.json,
 * platforms/<id>.json and alternatives/<jurisdiction>.json. The list is null
 * when there is any problem; all problems are told at once.
 */
export function readListFiles(folder: string): ReadList {
  const problems: Problem[] = [];
  const read = <S extends v.GenericSchema>(path: string, schema: S): v.InferOutput<S> | null => {
    const file = relative(folder, path);
    const report = (key: string, reason: string) => problems.push({ file, key, reason });
    let data: unknown;
    try {
      data = JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
      report('', `is not JSON: ${(error as Error).message}`);
      return null;
    }
    const result = v.safeParse(schema, data);
    if (result.success) return result.output;
    for (const issue of result.issues) report(v.getDotPath(issue) ?? '', reasonOf(issue));
    return null;
  };
  const readEntries = <S extends v.GenericSchema<unknown, { id: string }>>(
    kind: string,
    schema: S,
  ) =>
    jsonFiles(join(folder, kind)).flatMap((path) => {
      const entry = read(path, schema);
      if (entry && `${entry.id}.json` !== basename(path)) {
        problems.push({
          file: relative(folder, path),
          key: 'id',
          reason: `is "${entry.id}", so the file is to be called ${entry.id}.json`,
        });
      }
      return entry ? [entry] : [];
    });

  const head = read(
    join(folder, 'list.json'),
    v.omit(policyListSchema, ['advisories', 'platforms', 'alternatives']),
  );
  const advisories = readEntries('advisories', advisorySchema);
  const platforms = readEntries('platforms', platformSchema);
  const alternatives = jsonFiles(join(folder, 'alternatives')).flatMap(
    (path) => read(path, v.array(alternativeSchema)) ?? [],
  );

  const platformIds = new Set(platforms.map((p) => p.id));
  for (const advisory of advisories) {
    for (const platform of advisory.platforms) {
      if (!platformIds.has(platform)) {
        problems.push({
          file: `${advisory.id}.json`,
          key: 'platforms',
          reason: `names "${platform}", which has no file in platforms/`,
        });
      }
    }
  }
  const list =
    head && problems.length === 0 ? { ...head, advisories, platforms, alternatives } : null;
  return { list, problems };
}

export function describeProblem({ file, key, reason }: Problem): string {
  return [file, key, reason].filter((part) => part !== '').join(': ');
}

/** Our own messages continue the sentence "key …"; valibot's own stand as they are. */
function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'schema' && issue.expected === 'never') return 'is not a known key';
  if (issue.kind === 'schema') {
    const what = issue.received === 'undefined' ? 'is missing' : `is ${issue.received}`;
    return `${what}; expected ${issue.expected}`;
  }
  return `${issue.message} (found ${issue.received})`;
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}
