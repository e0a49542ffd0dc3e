import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What dist/ is made from. */
const sources = ['src', 'icons', 'scripts', 'manifest.json', 'package-lock.json'];
const notes = 'dist/built-from.json';

type Hashes = Readonly<Record<string, string>>;

/** Notes what the build that just ended was made from. */
export function noteInputs(): void {
  writeFileSync(notes, JSON.stringify(inputs()));
}

/** Files that differ from those that dist/ was built from, or null where nothing was built yet. */
export function changedSinceBuild(): string[] | null {
  if (!existsSync(notes)) return null;
  const before = JSON.parse(readFileSync(notes, 'utf8')) as Hashes;
  const now = inputs();
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((file) => before[file] !== now[file])
    .sort();
}

function inputs(): Hashes {
  const files = sources.flatMap((source) => (source.includes('.') ? [source] : filesBelow(source)));
  return Object.fromEntries(
    files.map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
