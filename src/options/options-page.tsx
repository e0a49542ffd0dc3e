import { useState } from 'preact/hooks';
import { isEmployer, type Jurisdiction } from '../policy/jurisdiction.ts';
import type { Kind } from '../policy/level.ts';
import type { Organisation, RefusedKey } from '../policy/organisation.ts';
import type { Membership } from '../policy/policy.ts';
import { stances } from '../policy/stance.ts';
import type { Acknowledgement } from '../state/acknowledgements.ts';
import type { RefusedRule } from '../state/refused-rules.ts';
import { Brand } from '../ui/brand.tsx';
import { useSurroundings } from '../ui/context.ts';
import { Continued } from '../ui/continued.tsx';
import type { Language } from '../ui/languages.ts';
import { Unprotected } from '../ui/unprotected.tsx';
import { jurisdictionName, listText, stanceWord } from '../ui/words.ts';
import { LanguageChoice } from './language-choice.tsx';
import { OrganisationSection } from './organisation-section.tsx';

const kinds: readonly Kind[] = ['join', 'visit'];

/** Whose official a person is, what happens then, and by which lists. */
export function OptionsPage({
  granted,
  language,
  chooseLanguage,
  decisions,
  refused,
  organisation,
  revoke,
  choose,
  onGranted,
}: {
  granted: boolean;
  language: string | null;
  chooseLanguage: (language: Language | null) => void;
  decisions: readonly Acknowledgement[];
  refused: readonly RefusedRule[];
  organisation: { readonly organisation: Organisation; readonly refused: readonly RefusedKey[] };
  revoke: (platform: string) => void;
  choose: (membership: Jurisdiction[]) => Promise<void>;
  onGranted: () => void;
}) {
  const { t, policy } = useSurroundings();
  return (
    <main class="stack">
      <Brand />
      <h1>{t.say('options_title')}</h1>
      {!granted && <Unprotected onGranted={onGranted} />}
      <MembershipChoice choose={choose} />
      <Levels />
      <OrganisationSection {...organisation} />
      {refused.length > 0 && (
        <section class="stack">
          <h2>{t.say('options_rules')}</h2>
          <p>{t.say('options_rulesHelp')}</p>
          <ul class="plain-list">
            {refused.map((r) => (
              <li key={`${r.platform} ${r.path}`}>
                {r.platform} <code dir="ltr">{r.path}</code> {r.reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      {decisions.length > 0 && (
        <section class="stack">
          <h2>{t.say('options_decisions')}</h2>
          {decisions.map((a) => (
            <Continued
              key={a.platform}
              name={policy.list.platforms.find((p) => p.id === a.platform)?.name ?? a.platform}
              acknowledgement={a}
              onRevoke={() => revoke(a.platform)}
            />
          ))}
        </section>
      )}
      <section class="stack">
        <h2>{t.say('options_lists')}</h2>
        <p>{listText(t, policy.list)}</p>
      </section>
      <LanguageChoice chosen={language} choose={chooseLanguage} />
    </main>
  );
}

function MembershipChoice({ choose }: { choose: (membership: Jurisdiction[]) => Promise<void> }) {
  const { t, policy } = useSurroundings();
  const { membership, list, rules } = policy;
  const { memberships, organizationName } = rules.organisation;
  const locked = memberships !== undefined;
  const [saved, setSaved] = useState(false);
  // Kept here too: a second choice may come before the first is saved and drawn.
  const [chosen, setChosen] = useState<readonly Jurisdiction[]>(
    membership === 'unasked' ? [] : membership,
  );
  const set = async (next: Jurisdiction[]) => {
    setChosen(next);
    await choose(next);
    setSaved(true);
  };
  const nameOf = (code: Jurisdiction) => jurisdictionName(t, list, code);
  const codes = [...new Set([...list.advisories.map((a) => a.jurisdiction), ...chosen])].sort(
    (a, b) => nameOf(a).localeCompare(nameOf(b), t.language),
  );
  const group = (label: string, members: Jurisdiction[]) => (
    <fieldset>
      <legend>{label}</legend>
      <div class="choices">
        {members.map((code) => (
          <label class="choice" key={code}>
            <input
              type="checkbox"
              checked={(locked ? memberships : chosen).includes(code)}
              disabled={locked}
              onChange={(event) =>
                set(
                  event.currentTarget.checked
                    ? [...chosen, code]
                    : chosen.filter((other) => other !== code),
                )
              }
            />
            {nameOf(code)}
          </label>
        ))}
      </div>
    </fieldset>
  );
  return (
    <section class="stack">
      <h2>{t.say('membershipQuestion')}</h2>
      <p class="quiet">{t.say('membershipHelp')}</p>
      {locked && (
        <p class="notice">
          {organizationName ? t.say('options_setByName', organizationName) : t.say('options_setBy')}
        </p>
      )}
      {membership === 'unasked' && <p>{t.say('options_unasked')}</p>}
      {group(
        t.say('options_governments'),
        codes.filter((code) => !isEmployer(code)),
      )}
      {group(t.say('options_employers'), codes.filter(isEmployer))}
      <label class="choice">
        <input
          type="checkbox"
          checked={noneChosen(membership)}
          onChange={() => set([])}
          disabled={locked || noneChosen(membership)}
        />
        {t.say('membershipNoneMeans')}
      </label>
      <p role="status" class="small quiet">
        {saved ? t.say('options_saved') : ''}
      </p>
    </section>
  );
}

function noneChosen(membership: Membership): boolean {
  return membership !== 'unasked' && membership.length === 0;
}

function Levels() {
  const { t, policy } = useSurroundings();
  return (
    <section class="stack">
      <h2>{t.say('options_levels')}</h2>
      <table>
        <thead>
          <tr>
            <td />
            {kinds.map((kind) => (
              <th scope="col" key={kind}>
                {t.say(`options_kind_${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stances.map((stance) => (
            <tr key={stance}>
              <th scope="row">{t.say(`stance_${stanceWord[stance]}`)}</th>
              {kinds.map((kind) => (
                <td key={kind}>{t.say(`options_level_${policy.rules.levels[stance][kind]}`)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
