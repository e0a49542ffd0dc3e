import { hasGap } from '../state/protection.ts';
import { Brand } from '../ui/brand.tsx';
import { useSurroundings } from '../ui/context.ts';
import { OnDemand } from '../ui/on-demand.tsx';
import { Unprotected } from '../ui/unprotected.tsx';
import { DecisionsSection } from './decisions-section.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { LevelsSection } from './levels-section.tsx';
import { MembershipSection } from './membership-section.tsx';
import type { OptionsActions, OptionsState } from './options-state.ts';
import { viewOf } from './options-view.ts';
import { OrganisationSection } from './organisation-section.tsx';

const places = [
  ['membership', 'membershipQuestion'],
  ['levels', 'options_levels'],
  ['decisions', 'options_decisions'],
  ['language', 'language_title'],
  ['lists', 'options_lists'],
  ['settings-file', 'settings_title'],
  ['diagnostics', 'diagnostics_title'],
  ['register', 'register_title'],
] as const;

const loadLater = () => import('./later.tsx').then((m) => m.Later);
const loadRegister = () => import('./later.tsx').then((m) => m.RegisterSection);
const loadLists = () => import('./later.tsx').then((m) => m.ListsSection);

/** Who a person works for, what happens then, and whether all of it is in force; the lists and the register are views of their own. */
export function OptionsPage({ state, actions }: { state: OptionsState; actions: OptionsActions }) {
  const { t, policy } = useSurroundings();
  const { wanted, wantedPlatform } = state;
  const view = viewOf(wanted, wantedPlatform, policy);
  return (
    <main class="stack sheet">
      <Brand />
      <h1>{t.say('optionsPage')}</h1>
      <nav aria-label={t.say('optionsPage')}>
        <ul class="row places">
          {places.map(([id, key]) => (
            <li key={id}>
              <a href={`#${id}`}>{t.say(key)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {hasGap(state.diagnostics.gaps, 'no-site-access') && (
        <Unprotected onGranted={actions.redraw} />
      )}
      {view === 'settings' && <Settings state={state} actions={actions} />}
      {view === 'lists' && <OnDemand load={loadLists} props={{}} />}
      {view === 'register' && (
        <OnDemand
          key={wantedPlatform}
          load={loadRegister}
          props={{ wanted, platform: wantedPlatform }}
        />
      )}
    </main>
  );
}

/** What a person and their organisation chose, and what came of it. */
function Settings({ state, actions }: { state: OptionsState; actions: OptionsActions }) {
  const { t } = useSurroundings();
  return (
    <>
      <MembershipSection choose={actions.choose} tellOfOthers={actions.tellOfOthers} />
      <LevelsSection />
      <OrganisationSection {...state.organisation} />
      <DecisionsSection
        decisions={state.decisions}
        dismissed={state.settings.dismissed}
        revoke={actions.revoke}
        showAgain={actions.showAgain}
        erase={actions.erase}
      />
      <LanguageChoice chosen={state.settings.language} choose={actions.chooseLanguage} />
      <OnDemand
        load={loadLater}
        props={{
          facts: {
            ...state.diagnostics,
            organisation: state.organisation,
            language: t.language,
          },
          settings: state.settings,
          loadSettings: actions.load,
          wanted: state.wanted,
        }}
      />
    </>
  );
}
