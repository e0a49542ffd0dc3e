import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { create } from '../../../src/admin/commands/new-entry.ts';

const flags = {
  id: 'gb-hmrc-zoom-2026',
  issuer: 'GB/hmrc',
  binds: 'GB/hmrc',
  addressees: 'officials',
  'place-name': 'HM Revenue & Customs',
  platforms: 'zoom',
  published: '2026-03-09',
  scope: 'official-use',
  stance: 'prohibited',
  office: 'HM Revenue & Customs',
  title: 'A made-up notice',
  audience: 'Staff',
  summary: "It's made up for a test.",
  'source-title': 'GOV.UK',
  'source-url': 'https://www.gov.uk/made-up',
  'source-kind': 'official',
  how: 'Made up.',
};
const today = '2026-11-27';
let folder: string;
let said: string[];
const print = (line: string) => said.push(line);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caveat-new-'));
  cpSync('src/list', folder, { recursive: true });
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

test('an advisory of a body that the list does not have is written with its place', async () => {
  expect(await create('advisory', flags, [], folder, today, print)).toBe(0);
  const entry = JSON.parse(
    readFileSync(join(folder, 'advisories/GB/gb-hmrc-zoom-2026.json'), 'utf8'),
  );
  expect(entry).toMatchObject({ binds: ['GB/hmrc'], status: 'unknown', revision: 1 });
  expect(readFileSync(join(folder, 'places/GB.json'), 'utf8')).toContain('HM Revenue & Customs');
});

test.each([
  ['the code UK', { issuer: 'UK/hmrc', binds: 'UK/hmrc' }, 'the United Kingdom is GB'],
  ['a date that is none', { published: '2026-02-30' }, 'is not a day of the calendar'],
  ['one source of the press', { 'source-kind': 'press' }, 'one official source, or two'],
])(
  '%s is named, nothing is written, and the answers are given back',
  async (_what, parts, words) => {
    expect(await create('advisory', { ...flags, ...parts }, [], folder, today, print)).toBe(1);
    expect(said.join('\n')).toContain(words);
    expect(said.at(-1)).toContain(`--summary 'It'\\''s made up for a test.'`);
    expect(existsSync(join(folder, 'advisories/GB/gb-hmrc-zoom-2026.json'))).toBe(false);
  },
);
