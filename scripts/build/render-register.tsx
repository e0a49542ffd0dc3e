import { readFileSync } from 'node:fs';
import { renderToString } from 'preact-render-to-string';
import { memoizeWeak } from '../../src/lib/memoize.ts';
import type { PolicyList } from '../../src/policy/list/schema.ts';
import { compilePolicy } from '../../src/policy/verdict/compile.ts';
import { RegisterPage } from '../../src/register/register-page.tsx';
import { type Language, languages } from '../../src/words/languages.ts';
import { type Catalogue, createTranslator } from '../../src/words/translator.ts';
import { pageHtml } from './page-html.ts';

/** The register in each language: file name → a whole HTML page. English is the index. */
export function renderRegisters(list: PolicyList): Record<string, string> {
  return Object.fromEntries(
    languages.map((language) => [registerFile(language), renderRegister(list, language)]),
  );
}

/** The register in one language as a whole HTML page. */
export function renderRegister(list: PolicyList, language: Language = 'en'): string {
  const folder = language.replace('-', '_');
  const catalogue = JSON.parse(
    readFileSync(`src/_locales/${folder}/messages.json`, 'utf8'),
  ) as Catalogue;
  const t = createTranslator(catalogue, language === 'en' ? 'en-GB' : language);
  const policy = policyOf(list);
  const others = languages.map((other) => ({ language: other, file: registerFile(other) }));
  const body = renderToString(<RegisterPage t={t} policy={policy} others={others} />);
  const { direction } = t;
  return pageHtml({ title: t.say('register_title'), name: 'register', body, language, direction });
}

/** One policy serves every language, and with it the names of places that the search finds by. */
const policyOf = memoizeWeak((list: PolicyList) =>
  compilePolicy(list, 'unasked', { today: list.issued }),
);

function registerFile(language: Language): string {
  return language === 'en' ? 'index.html' : `${language}.html`;
}
