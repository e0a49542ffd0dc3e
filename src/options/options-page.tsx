import { Brand } from '../ui/brand.tsx';
import { useSurroundings } from '../ui/context.ts';
import { Unprotected } from '../ui/unprotected.tsx';
import { DecisionsSection } from './decisions-section.tsx';
import { DiagnosticsSection } from './diagnostics/diagnostics-section.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { LevelsSection } from './levels-section.tsx';
import { ListsSection } from './lists-section.tsx';
import { MembershipSection } from './membership-section.tsx';
import { OrganisationSection } from './organisation-section.tsx';
import { RegisterSection } from './register-section.tsx';
import { SettingsFileSection } from './settings-file-section.tsx';
import type { OptionsActions, OptionsState } from './state.ts';

const places = [
  ['membership', 'membershipQuestion'],
  ['levels', 'options_levels'],
  ['decisions', 'options_decisions'],
  ['lists', 'options_lists'],
  ['language', 'options_language'],
  ['settings-file', 'settings_title'],
  ['diagnostics', 'diagnostics_title'],
  ['register', 'register_title'],
] as const;

/** Whose official a person is, what happens then, by which lists, and whether all of it is in force. */
export function OptionsPage({ state, actions }: { state: OptionsState; actions: OptionsActions }) {
  const { t } = useSurroundings();
  return (
    <main class="stack">
      <Brand />
      <h1>{t.say('options_title')}</h1>
      <nav aria-label={t.say('options_title')}>
        <ul class="row places">
          {places.map(([id, key]) => (
            <li key={id}>
              <a href={`#${id}`}>{t.say(key)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {!state.granted && <Unprotected onGranted={actions.redraw} />}
      <MembershipSection choose={actions.choose} />
      <LevelsSection />
      <OrganisationSection {...state.organisation} />
      <DecisionsSection
        decisions={state.decisions}
        dismissed={state.settings.dismissed}
        revoke={actions.revoke}
        erase={actions.erase}
      />
      <ListsSection />
      <LanguageChoice chosen={state.settings.language} choose={actions.chooseLanguage} />
      <SettingsFileSection settings={state.settings} load={actions.load} />
      <DiagnosticsSection
        facts={{
          ...state.diagnostics,
          granted: state.granted,
          organisation: state.organisation,
          language: t.language,
        }}
        runTests={actions.runTests}
      />
      <RegisterSection wanted={state.wantedAdvisory} platform={state.wantedPlatform} />
    </main>
  );
}
