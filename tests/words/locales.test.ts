import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languageFor, languages } from '../../src/words/languages.ts';
import type { Catalogue } from '../../src/words/translator.ts';

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
