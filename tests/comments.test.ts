import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const browsers = /Chrom(?:e|ium)|Firefox|Gecko|\bEdge\b|Safari/;

/** A quirk names the browser with the version in which it was measured, or with its bug's address. */
const quirk = /Quirk \((?:Chromium|Firefox) (?:\d+|https:\/\/\S+)\):/g;

/** The comments of a source, each with its line. */
function commentsOf(source: string): { line: number; text: string }[] {
  const found: { line: number; text: string }[] = [];
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.JSX, source);
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (
      kind === ts.SyntaxKind.SingleLineCommentTrivia ||
      kind === ts.SyntaxKind.MultiLineCommentTrivia
    ) {
      const line = source.slice(0, scanner.getTokenStart()).split('\n').length;
      found.push({ line, text: scanner.getTokenText() });
    }
  }
  return found;
}

/** `line: comment` for each comment that names a browser and is no quirk in the form that a search finds. */
function withoutVersion(source: string): string[] {
  return commentsOf(source)
    .filter(({ text }) => browsers.test(text.replace(quirk, '')))
    .map(({ line, text }) => `${line}: ${text}`);
}

test('a comment that names a browser says in which version it was so', () => {
  // What browsers call their policy files is the topic of src/admin, and no quirk.
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith('admin'),
  );
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    withoutVersion(readFileSync(join('src', file), 'utf8')).map((at) => `src/${file}:${at}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['// Firefox does it otherwise', 1],
  ['/** Quirk (Chromium 156): it does. */', 0],
  ['/** Quirk (Chromium 156): it does, unlike Firefox. */', 1],
  ['// Quirk (Firefox https://bugzilla.mozilla.org/show_bug.cgi?id=1): so.', 0],
  ["const name = 'Firefox';", 0],
])('%s: %i', (source, count) => {
  expect(withoutVersion(source)).toHaveLength(count);
});
