import browser from 'webextension-polyfill';
import type { Organisation } from '../policy/organisation/organisation-keys.ts';
import { textsFor } from '../policy/organisation/texts.ts';
import { canonicalTag, languageFor } from '../words/languages.ts';
import { type Catalogue, createTranslator, type Translator } from '../words/translator.ts';
import { keptOrganisation } from './kept-organisation.ts';
import { settings } from './settings.ts';

/**
 * The translator for the language that this person chose, or their organisation,
 * or else for the browser's own; with the organisation's own wording.
 */
export async function loadTranslator(): Promise<Translator> {
  const [chosen, { organisation }] = await Promise.all([settings.read(), keptOrganisation.read()]);
  const own = organisation.locked ? (organisation.language ?? chosen.language) : chosen.language;
  return translatorIn(own ?? organisation.language ?? browser.i18n.getUILanguage(), organisation);
}

/** The translator for a language that is asked for. */
export async function translatorIn(
  wanted: string,
  organisation: Organisation = {},
): Promise<Translator> {
  const language = languageFor(wanted);
  const response = await fetch(`/_locales/${language.replace('-', '_')}/messages.json`);
  // Dates and numbers follow the reader's own region, where it speaks that language.
  const own = canonicalTag(wanted);
  const tag = own?.startsWith(language.split('-')[0] ?? '') ? own : language;
  const catalogue = (await response.json()) as Catalogue;
  return createTranslator({ ...catalogue, ...textsFor(language, organisation.texts ?? {}) }, tag);
}
