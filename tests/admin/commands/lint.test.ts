import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lint } from '../../../src/admin/commands/lint.ts';
import { create } from '../../../src/admin/commands/new-entry.ts';
import { globsOverlap } from '../../../src/policy/address/glob-overlap.ts';
import { matchesGlob } from '../../../src/policy/address/pattern.ts';

const today = '2026-11-27';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caveat-lint-'));
  cpSync('src/list', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function lintAfter(file: string, edit: (entry: Record<string, unknown>) => void) {
  const path = join(folder, file);
  const entry = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  edit(entry);
  writeFileSync(path, JSON.stringify(entry, null, 2));
  return lintPath(path);
}

function lintPath(path: string, day = today) {
  const lines: string[] = [];
  const code = lint(path, {}, day, (line) => lines.push(line));
  return { code, text: lines.join('\n') };
}

const advisory = 'advisories/IN/in-mha-cycord-zoom-2020.json';
type Entry = Record<string, unknown>;
const source = (kind: string, ...shows: string[]) => ({
  title: 'Source',
  url: 'https://source.example/',
  kind,
  read: today,
  shows,
});

describe('caveat lint', () => {
  test.each([
    [
      'an end before its beginning',
      (e: Entry) => Object.assign(e, { ended: '2019-01-01', status: 'withdrawn' }),
      'ended: lies before',
    ],
    [
      'a date to come',
      (e: Entry) => Object.assign(e, { published: '2027-01-01' }),
      'published: lies after today',
    ],
    [
      'a withdrawal without its day',
      (e: Entry) => Object.assign(e, { status: 'withdrawn' }),
      'status: is "withdrawn"; say in "ended"',
    ],
    [
      'a successor that is not there',
      (e: Entry) =>
        Object.assign(e, { status: 'superseded', ended: '2021', supersededBy: 'nowhere' }),
      'supersededBy: "nowhere" is no advisory',
    ],
    [
      'a word in force that no dated source shows',
      (e: Entry) => Object.assign(e, { status: 'in-force', sources: [source('official')] }),
      'status: is "in-force", which no source',
    ],
    [
      'one report of the press alone',
      (e: Entry) => Object.assign(e, { sources: [source('press')] }),
      'sources: need one official source',
    ],
    [
      'a quote from the press without a note',
      (e: Entry) =>
        Object.assign(e, {
          quote: { text: 'No.', lang: 'en' },
          sources: [source('press', 'quote'), source('press')],
        }),
      'quote: comes from the press',
    ],
    [
      'a language of those whom it binds left out',
      (e: Entry) => Object.assign(e, { binds: ['US', 'CA'], issuer: 'IN/mha' }),
      'texts: lack fr',
    ],
    [
      'a quote from nowhere',
      (e: Entry) => Object.assign(e, { evidence: { kind: 'recalled', how: 'x', checked: today } }),
      'quote: comes from no source',
    ],
    [
      'a platform nobody knows',
      (e: Entry) => Object.assign(e, { platforms: ['zoon'] }),
      'platforms.0: names "zoon"',
    ],
    [
      'a state without a name',
      (e: Entry) => Object.assign(e, { binds: ['US-ZZ'] }),
      'binds.0: "US-ZZ" is no country',
    ],
    ['UK for GB', (e: Entry) => Object.assign(e, { binds: ['UK'] }), 'the United Kingdom is GB'],
    ['a country of no standard', (e: Entry) => Object.assign(e, { binds: ['XX'] }), '"XX" is no'],
    [
      'a file in another folder',
      (e: Entry) => Object.assign(e, { issuer: 'DE/aa' }),
      'belongs into advisories/DE/',
    ],
  ])('%s is an error with file and line', (_what, edit, words) => {
    const { code, text } = lintAfter(advisory, edit);
    expect(code).toBe(1);
    expect(text).toContain(words);
    expect(text).toMatch(/in-mha-cycord-zoom-2020\.json:\d+: /);
  });

  test.each([
    ['every site', { sitePatterns: ['*://*/*'] }, 'covers every site'],
    ['a public suffix', { sitePatterns: ['*://*.co.uk/*'] }, 'a public suffix'],
    [
      'a join pattern without an example',
      { joinPatterns: ['*://*.zoom.us/nowhere/*'] },
      'matches none of the examples',
    ],
    ['another platform’s pattern', { sitePatterns: ['*://*.discord.com/*'] }, 'overlaps'],
    [
      'a near miss that matches',
      { nearMisses: ['https://zoom.us/j/1'] },
      'is a join of zoom; narrow the patterns',
    ],
    [
      'an example that does not',
      { examples: ['https://zoom.us/pricing'] },
      'is a visit of zoom, not a join of zoom',
    ],
  ])('%s is an error', (_what, change, words) => {
    lintAfter('platforms/zoom.json', (e) => Object.assign(e, change));
    const { code, text } = lintPath(folder);
    expect(code).toBe(1);
    expect(text).toContain(words);
  });

  test('an advisory in force and not checked for a year is a warning', () => {
    const { code, text } = lintPath(folder, '2028-01-01');
    expect(code).toBe(0);
    expect(text).toContain('warning: evidence.checked: was 2026-11-24, over 12 months ago');
  });

  test('what can’t be read has a code of its own', () => {
    expect(lintPath(join(folder, 'nowhere')).code).toBe(2);
  });
});

describe('caveat new', () => {
  const flags = {
    id: 'br-test-zoom-2026',
    issuer: 'BR/tests',
    binds: 'BR',
    'place-name': 'Brazilian Ministry of Tests',
    platforms: 'zoom, teams',
    office: 'Ministry of Tests, Brazil',
    title: 'A circular',
    published: '2026-05',
    audience: 'Officials',
    scope: 'official-use',
    stance: 'restricted',
    summary: 'Made up.',
    'source-title': 'The circular',
    'source-url': 'https://source.example/circular',
    'source-kind': 'official',
    how: 'Read whole.',
  };
  const portuguese = [
    'pt-BR.office=Ministério dos Testes',
    'pt-BR.title=Uma circular',
    'pt-BR.audience=Servidores',
    'pt-BR.summary=Inventado.',
  ];
  const run = async (given: Record<string, string>, kind: 'advisory' | 'platform' = 'advisory') => {
    const lines: string[] = [];
    const code = await create(kind, given, portuguese, folder, today, (line) => lines.push(line));
    return { code, text: lines.join('\n') };
  };

  test('writes an advisory that lints', async () => {
    expect((await run(flags)).code).toBe(0);
    expect(lintPath(folder).code).toBe(0);
  });
  test('writes a platform that lints', async () => {
    const platform = {
      id: 'meet-now',
      name: 'Meet Now',
      vendor: 'Meet Inc.',
      category: 'video-meeting',
      homepage: 'https://meetnow-test.com/',
      site: '*://*.meetnow-test.com/*',
      join: '*://*.meetnow-test.com/j/*',
      schemes: 'meetnow',
      examples: 'https://meetnow-test.com/j/1',
      'near-misses': 'https://notmeetnow-test.com/j/1',
      how: 'Made up.',
    };
    expect((await run(platform, 'platform')).code).toBe(0);
    expect(readFileSync(join(folder, 'platforms/meet-now.json'), 'utf8')).toContain('"meetnow"');
    expect(lintPath(folder).code).toBe(0);
  });
  test('names what is missing, what is wrong, and overwrites nothing', async () => {
    const { title: _, ...without } = flags;
    expect(await run(without)).toMatchObject({ code: 2 });
    const wrong = await run({ ...flags, stance: 'banned' });
    expect(wrong.code).toBe(1);
    expect(wrong.text).toContain('stance: is "banned"');
    expect(existsSync(join(folder, 'advisories/BR/br-test-zoom-2026.json'))).toBe(false);
    expect((await run({ ...flags, 'place-name': '' })).text).toContain('"BR/tests" is no country');
    expect((await run(flags)).code).toBe(0);
    expect((await run({ ...flags, summary: 'Again.' })).text).toContain('is there already');
  });
});

test('globs overlap when one text fits both', () => {
  const glob = fc.array(fc.constantFrom('a', 'b', '*'), { maxLength: 5 }).map((p) => p.join(''));
  const texts = [
    '',
    ...'ab',
    'aa',
    'ab',
    'ba',
    'bb',
    'aba',
    'aab',
    'abb',
    'bab',
    'abab',
    'babab',
    'aabb',
    'bbaa',
    'ababab',
  ];
  fc.assert(
    fc.property(glob, glob, (a, b) => {
      if (texts.some((text) => matchesGlob(a, text) && matchesGlob(b, text))) {
        expect(globsOverlap(a, b)).toBe(true);
      }
      if (!a.includes('*')) expect(globsOverlap(a, b)).toBe(matchesGlob(b, a));
    }),
    { numRuns: 5000 },
  );
});
