import { useSurroundings } from '../ui/context.ts';
import { LanguageOptions } from '../ui/language-options.tsx';
import { SetBy } from '../ui/set-by.tsx';
import { type Language, languages } from '../words/languages.ts';

/** The language of everything that Caveat shows; null follows the browser. */
export function LanguageChoice({
  chosen,
  choose,
}: {
  chosen: string | null;
  choose: (language: Language | null) => void;
}) {
  const { t, policy } = useSurroundings();
  const { locked, language: set } = policy.organisation;
  const fixed = locked === true && set !== undefined;
  return (
    <section class="stack">
      <h2>{t.say('language_title')}</h2>
      {fixed && <SetBy />}
      <label class="field">
        {t.say('options_languageHelp')}
        <select
          disabled={fixed}
          value={(fixed ? set : chosen) ?? ''}
          onChange={(event) =>
            choose(languages.find((l) => l === event.currentTarget.value) ?? null)
          }
        >
          <option value="">{t.say('options_languageBrowser')}</option>
          <LanguageOptions />
        </select>
      </label>
    </section>
  );
}
