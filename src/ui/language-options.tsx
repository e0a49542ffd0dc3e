import { languages } from '../words/languages.ts';

/** Each of our languages by its own name, for a choice among them. */
export function LanguageOptions() {
  return (
    <>
      {languages.map((language) => (
        <option key={language} value={language} lang={language}>
          {new Intl.DisplayNames(language, { type: 'language' }).of(language)}
        </option>
      ))}
    </>
  );
}
