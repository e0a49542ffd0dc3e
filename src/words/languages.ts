/** Languages of the folders in _locales, as BCP 47 has them. */
export const languages = [
  'ar',
  'de',
  'en',
  'es',
  'fr',
  'hi',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt-BR',
  'uk',
  'zh-CN',
  'zh-TW',
] as const;

export type Language = (typeof languages)[number];

/** Where these are read, the writing is Traditional. */
const traditional = /^zh[-_](?:TW|HK|MO|Hant)/i;

/** A tag as BCP 47 writes it, "en_US" too; null where it is none, so that Intl can't be asked. */
export function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.replace(/_/g, '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/** The catalogue for a tag such as "de-AT", "pt" or "zh-Hant-HK"; English where there is none. */
export function languageFor(tag: string): Language {
  const [base = ''] = tag.toLowerCase().split(/[-_]/);
  if (base === 'zh') return traditional.test(tag) ? 'zh-TW' : 'zh-CN';
  return languages.find((l) => l.toLowerCase().split('-')[0] === base) ?? 'en';
}
