import browser from 'webextension-polyfill';
import { type Catalogue, createTranslator, type Translator } from './i18n.ts';

/** Folders of _locales. */
const languages = ['en'] as const;

/** The translator for the browser's own language, or English. */
export async function loadTranslator(): Promise<Translator> {
  const wanted = browser.i18n.getUILanguage();
  const [base] = wanted.split('-');
  const folder =
    languages.find((l) => l === wanted.replace('-', '_')) ?? languages.find((l) => l === base);
  const response = await fetch(`/_locales/${folder ?? 'en'}/messages.json`);
  return createTranslator((await response.json()) as Catalogue, folder ? wanted : 'en');
}
