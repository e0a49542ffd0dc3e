/** Languages of the folders in _locales, as BCP 47 has them. */
export const languages = ['en'] as const;

export type Language = (typeof languages)[number];

/** The catalogue for a tag such as "de-AT"; English where there is none. */
export function languageFor(tag: string): Language {
  const [base] = tag.toLowerCase().split('-');
  return languages.find((l) => l === base) ?? 'en';
}
