import browser from 'webextension-polyfill';
import { settings } from '../state/settings.ts';
import { type Catalogue, createTranslator, type Translator } from './i18n.ts';
import { languageFor } from './languages.ts';

/** The translator for the language that this person chose, or else for the browser's own. */
export async function loadTranslator(): Promise<Translator> {
  const wanted = (await settings.read()).language ?? browser.i18n.getUILanguage();
  const language = languageFor(wanted);
  const response = await fetch(`/_locales/${language.replace('-', '_')}/messages.json`);
  // With the reader's own region, for dates and numbers, where it is that language.
  const tag = wanted.startsWith(language.split('-')[0] ?? '') ? wanted : language;
  return createTranslator((await response.json()) as Catalogue, tag);
}
