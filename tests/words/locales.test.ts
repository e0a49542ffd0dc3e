import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messageValues } from '../../scripts/build/message-values.ts';
import { languageFor, languages } from '../../src/words/languages.ts';
import { type Catalogue, createTranslator } from '../../src/words/translator.ts';

const folder = 'src/_locales';
const read = (language: string): Catalogue =>
  JSON.parse(readFileSync(`${folder}/${language.replace('-', '_')}/messages.json`, 'utf8'));
const english = read('en');
const placeholders = (text = '') => [...new Set(text.match(/\$[1-9]/g) ?? [])].sort();
const category = /_(zero|one|two|few|many|other)$/;
const bases = Object.keys(english)
  .filter((key) => key.endsWith('_other') && key.replace('_other', '_one') in english)
  .map((key) => key.replace(/_other$/, ''));

test.each([
  ['de-AT', 'de'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['zh', 'zh-CN'],
  ['zh-Hant-HK', 'zh-TW'],
  ['zh-TW', 'zh-TW'],
  ['en-IN', 'en'],
  ['fi', 'en'],
])('a browser in %s is spoken to in %s', (tag, language) => {
  expect(languageFor(tag)).toBe(language);
});

test('each folder is a language that can be chosen', () => {
  expect(readdirSync(folder).sort()).toEqual(languages.map((l) => l.replace('-', '_')).sort());
});

describe.each(languages)('the %s catalogue', (language) => {
  const catalogue = read(language);
  const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

  test('has every message, each plural form of its language, and no other', () => {
    const wanted = Object.keys(english).filter((key) => !bases.includes(key.replace(category, '')));
    const forms = bases.flatMap((base) =>
      [...new Set([...plurals, 'one', 'other'])].map((form) => `${base}_${form}`),
    );
    expect(Object.keys(catalogue).sort()).toEqual([...wanted, ...forms].sort());
  });

  test('keeps every placeholder, and is nowhere empty', () => {
    const wrong = Object.entries(catalogue).filter(([key, { message }]) => {
      const source = english[key] ?? english[key.replace(category, '_other')];
      return (
        message.trim() === '' ||
        placeholders(message).join() !== placeholders(source?.message).join()
      );
    });
    expect(wrong).toEqual([]);
  });

  test('says nothing with an exclamation mark, and fits the stores', () => {
    const loud = Object.values(catalogue).filter(({ message }) => /[!！¡]/.test(message));
    expect(loud).toEqual([]);
    expect([...(catalogue.extensionDescription?.message ?? '')].length).toBeLessThanOrEqual(132);
  });
});

test('the compiler knows how many values each message takes', () => {
  const written = readFileSync('src/words/message-values.ts', 'utf8');
  expect(written, 'stale; run `npx tsx scripts/message-values.ts`').toBe(messageValues(english));
});

/** A page may use what it shares with another only under a name that is neither's. */
test.each(['hold', 'options', 'popup', 'welcome'])(
  'a message named after the %s page is said there',
  (page) => {
    const keys = Object.keys(english).filter((key) => key.startsWith(`${page}_`));
    const elsewhere = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(`${page}/`))
      // The example on the welcome page is a hold page in small; the types name every message.
      .filter((file) => !['welcome/example.tsx', 'words/message-values.ts'].includes(file))
      .flatMap((file) => {
        const source = readFileSync(`src/${file}`, 'utf8');
        return keys.filter((key) => source.includes(`'${key}'`)).map((key) => `${file}: ${key}`);
      });
    expect(elsewhere).toEqual([]);
  },
);

test('a value left out, or one too many, does not compile', () => {
  const t = createTranslator(english, 'en');
  // @ts-expect-error: its date and time are missing
  expect(t.say('hold_until')).toContain('close the browser');
  // @ts-expect-error: nothing in it takes a value
  expect(t.say('brand', 'x')).toBe('Caveat');
  // @ts-expect-error: the two take different values
  const either = (key: 'brand' | 'hold_until') => t.say(key);
  expect(either('brand')).toBe('Caveat');
});
