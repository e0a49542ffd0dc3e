import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lintList } from '../../../src/admin/list/lint-list.ts';
import { readListFiles } from '../../../src/admin/list/list-files.ts';
import { describeProblem } from '../../../src/admin/problem.ts';
import { localDay } from '../../../src/lib/local-day.ts';

const advisory = 'advisories/IN/in-mha-cycord-zoom-2020.json';
// The shipped list is held against the day on which it is changed.
const today = localDay();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caveat-list-'));
  cpSync('src/list', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function change(file: string, edit: (entry: Record<string, unknown>) => void): string[] {
  const path = join(folder, file);
  const entry = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  edit(entry);
  writeFileSync(path, JSON.stringify(entry, null, 2));
  return lintList(readListFiles(folder), today).map(describeProblem);
}

test('the shipped list has no error', () => {
  const problems = lintList(readListFiles('src/list'), today);
  expect(problems.filter((p) => p.severity === 'error').map(describeProblem)).toEqual([]);
});

test.each([
  ['a missing key', (e: Record<string, unknown>) => delete e.stance, 'stance: is missing'],
  ['an unknown key', (e) => Object.assign(e, { titel: 'x' }), 'titel: is not a known key'],
  ['a wrong type', (e) => Object.assign(e, { published: 2020 }), 'published: is 2020'],
  ['no date', (e) => Object.assign(e, { published: '16.4.2020' }), 'write YYYY-MM-DD'],
  ['no day of the calendar', (e) => Object.assign(e, { published: '2021-02-30' }), 'not a day'],
  ['an unknown word', (e) => Object.assign(e, { stance: 'banned' }), 'stance: is "banned"'],
  ['an unknown platform', (e) => Object.assign(e, { platforms: ['zoon'] }), 'names "zoon"'],
  ['no source', (e) => Object.assign(e, { sources: [] }), 'sources: names no source'],
  [
    'a source that is not https',
    (e) => Object.assign(e, { sources: [{ title: 'x', url: 'http://x.example/' }] }),
    'sources.0.url: is not an https address',
  ],
  [
    'an id that is not its file’s name',
    (e) => Object.assign(e, { id: 'other' }),
    'called other.json',
  ],
] as [string, (e: Record<string, unknown>) => unknown, string][])(
  '%s is told with file, key and reason',
  (_what, edit, words) => {
    const problems = change(advisory, edit);
    expect(problems.join('\n')).toContain(words);
    expect(problems[0]).toContain('in-mha-cycord-zoom-2020.json');
  },
);

test('a pattern that is none is told with what to write instead', () => {
  const problems = change('platforms/zoom.json', (e) =>
    Object.assign(e, { sitePatterns: ['zoom.us'] }),
  );
  expect(problems.join()).toContain('sitePatterns.0: is not usable: "zoom.us" is not a pattern');
});

test('a file that is not JSON is told', () => {
  writeFileSync(join(folder, advisory), '{"id": ');
  expect(readListFiles(folder).problems.map(describeProblem).join()).toMatch(
    /zoom-2020\.json:\d+: is not JSON/,
  );
});

test.each([
  ['a platform', 'platforms/zoom.json', { nativeSchemes: ['mailto'] }],
  ['an advisory', 'advisories/IN/in-mha-cycord-zoom-2020.json', { stance: 'banned' }],
  ['the places of a country', 'places/US.json', { 'US/nasa': { names: {} } }],
])('a fault in %s is told once, and nothing of it called missing', (_what, file, parts) => {
  const before = lintList(readListFiles(folder), today).length;
  const problems = change(file, (e) => Object.assign(e, parts));
  expect(problems.filter((p) => p.includes(file))).toHaveLength(1);
  expect(problems).toHaveLength(before + 1);
});
