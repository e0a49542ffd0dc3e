import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { reasonOf } from '../../lib/reason.ts';
import { advisorySchema, platformSchema } from '../../policy/list/schema.ts';
import { dueOn } from '../list/due.ts';
import { lintList } from '../list/lint-list.ts';
import {
  type ListFiles,
  readEntry,
  readListDocument,
  readListFiles,
  toPolicyList,
} from '../list/list-files.ts';
import { describeProblem, type Problem } from '../problem.ts';

/**
 * Prints what is wrong with a list folder, a list document or one entry, a
 * problem a line. Returns the exit code: 0 for no error (warnings may be
 * there), 1 for errors, 2 when the path could not be read.
 */
export function lint(
  path: string,
  options: { readonly json?: boolean; readonly age?: boolean },
  today: string,
  print: (line: string) => void,
): number {
  let problems: Problem[];
  try {
    if (options.age) return printDue(path, options, today, print);
    problems = problemsOf(path, today);
  } catch (error) {
    print(`caveat: ${path}: can't be read: ${reasonOf(error)}`);
    return 2;
  }
  for (const problem of problems) {
    print(options.json ? JSON.stringify(problem) : describeProblem(problem));
  }
  const errors = problems.filter((p) => p.severity === 'error').length;
  if (!options.json) {
    print(`${path}: ${errors} errors, ${problems.length - errors} warnings`);
  }
  return errors > 0 ? 1 : 0;
}

/** Prints what is due in a list folder or document; the exit code is 0, since nothing of it is wrong. */
function printDue(
  path: string,
  options: { readonly json?: boolean },
  today: string,
  print: (line: string) => void,
): number {
  const files = statSync(path).isDirectory()
    ? readListFiles(path)
    : readListDocument(path, readFileSync(path, 'utf8'));
  const list = toPolicyList(files);
  if (!list) throw new Error('it has errors; `caveat lint` without --age names them');
  for (const due of dueOn(list, today)) {
    print(options.json ? JSON.stringify(due) : `${due.id}: ${due.reason}`);
  }
  return 0;
}

function problemsOf(path: string, today: string): Problem[] {
  if (statSync(path).isDirectory()) return prefixed(lintList(readListFiles(path), today), path);
  const text = readFileSync(path, 'utf8');
  const folder = listFolderAround(path);
  if (folder) {
    // An entry of a list is judged among the others, and only its own problems are told.
    const file = relative(folder, path);
    const own = lintList(readListFiles(folder), today).filter((p) => p.file === file);
    return prefixed(own, folder);
  }
  return lintList(looseFile(path, text), today);
}

function prefixed(problems: readonly Problem[], folder: string): Problem[] {
  return problems.map((p) => ({ ...p, file: join(folder, p.file) }));
}

function listFolderAround(path: string): string | null {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'list.json'))) return relative('.', folder) || '.';
    if (folder === dirname(folder)) return null;
  }
}

/** A file outside any list folder: a whole list, or one advisory or platform by itself. */
function looseFile(file: string, text: string): ListFiles {
  const has = (key: string) => new RegExp(`"${key}"\\s*:`).test(text);
  if (has('advisories')) return readListDocument(file, text);
  const problems: Problem[] = [];
  const nothing = {
    head: null,
    advisories: [],
    platforms: [],
    alternatives: [],
    places: [],
    isRegister: false,
    refused: [],
    problems,
  };
  if (has('sitePatterns')) {
    const platform = readEntry(file, text, platformSchema, problems);
    return { ...nothing, platforms: platform ? [platform] : [] };
  }
  readEntry(file, text, advisorySchema, problems);
  return nothing;
}
