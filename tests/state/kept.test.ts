import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kept, keptNotes } from '../../src/state/kept.ts';

test('no two values share a key', () => {
  const keys = Object.values(kept).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('each value says until when it is kept, and why', () => {
  for (const note of Object.values(keptNotes)) expect(Object.values(note)).not.toContain('');
});

test('nothing is kept beside the table', () => {
  const raw =
    /storage\s*(?:\.\s*(?:local|session|sync)|\[)|\{[^}]*\b(?:local|session|sync)\b[^}]*\} = (?:browser|chrome)\.storage/;
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => raw.test(readFileSync(join('src', file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/'));
  expect(files.sort()).toEqual([
    // A content script, which reads its notice by the table's keys.
    'banner/find-notice.ts',
    'state/ready-notices.ts',
    'state/storage.ts',
  ]);
});
