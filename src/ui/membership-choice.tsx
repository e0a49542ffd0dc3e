import { useMemo, useState } from 'preact/hooks';
import { isEmployer, type Jurisdiction } from '../policy/list/jurisdiction.ts';
import type { Membership } from '../policy/verdict/policy.ts';
import { jurisdictionSearch } from '../words/jurisdiction-names.ts';
import { jurisdictionName } from '../words/words.ts';
import { useSurroundings } from './context.ts';

const mostFound = 24;

/**
 * Whose official a person is: the governments and employers of the lists, and
 * by a search in any language every country. States stand behind their country
 * once it is chosen.
 */
export function MembershipChoice({
  chosen,
  locked = false,
  choose,
}: {
  chosen: Membership;
  locked?: boolean;
  choose: (membership: Jurisdiction[]) => void;
}) {
  const { t, policy } = useSurroundings();
  const { list } = policy;
  const [typed, setTyped] = useState('');
  const search = useMemo(() => jurisdictionSearch(list), [list]);
  const codes = chosen === 'unasked' ? [] : chosen;
  const nameOf = (code: Jurisdiction) => jurisdictionName(t, list, code);
  const byName = (some: Iterable<Jurisdiction>) =>
    [...new Set(some)].sort((a, b) => nameOf(a).localeCompare(nameOf(b), t.language));
  const spoken = new Set(list.advisories.map((a) => a.jurisdiction));
  const offered = byName([...spoken, ...codes]);
  const found = search(typed);
  const toggle = (code: Jurisdiction, on: boolean) =>
    choose(on ? [...codes, code] : codes.filter((other) => other !== code));
  const box = (code: Jurisdiction) => (
    <label class="choice" key={code}>
      <input
        type="checkbox"
        checked={codes.includes(code)}
        disabled={locked}
        onChange={(event) => toggle(code, event.currentTarget.checked)}
      />
      <span>
        {nameOf(code)}
        {!spoken.has(countryOf(code)) && !spoken.has(code) && (
          <span class="small quiet"> {t.say('membership_silent')}</span>
        )}
      </span>
    </label>
  );
  // A country and its states keep together, in whatever column.
  const group = (legend: string, members: readonly (readonly Jurisdiction[])[]) => (
    <fieldset>
      <legend>{legend}</legend>
      <div class="choices">
        {members.map(([first = '', ...states]) => (
          <div key={first}>
            {box(first)}
            {states.length > 0 && <div class="below">{states.map(box)}</div>}
          </div>
        ))}
      </div>
    </fieldset>
  );
  const eachAlone = (some: readonly Jurisdiction[]) => some.map((code) => [code]);
  const governments = offered
    .filter((code) => !isEmployer(code) && !isState(code))
    .map((country) => [
      country,
      ...offered.filter((s) => isState(s) && codes.some(of(s, country))),
    ]);
  // A state may be chosen without its country.
  const alone = offered.filter(
    (c) => isState(c) && codes.includes(c) && !governments.flat().includes(c),
  );
  return (
    <div class="stack">
      {!locked && (
        <label class="field">
          {t.say('membership_search')}
          <input type="search" value={typed} onInput={(e) => setTyped(e.currentTarget.value)} />
        </label>
      )}
      <p role="status" class="hidden">
        {typed.trim() !== '' && t.count('membership_found', found.length)}
      </p>
      {typed.trim() === '' ? (
        <>
          {group(t.say('membership_governments'), [...governments, ...eachAlone(alone)])}
          {group(t.say('membership_employers'), eachAlone(offered.filter(isEmployer)))}
        </>
      ) : found.length > 0 ? (
        group(t.say('membership_results'), eachAlone(found.slice(0, mostFound)))
      ) : (
        <p>{t.say('membership_notFound')}</p>
      )}
    </div>
  );
}

function isState(code: Jurisdiction): boolean {
  return code.includes('-') && !isEmployer(code);
}

function countryOf(code: Jurisdiction): Jurisdiction {
  return isState(code) ? (code.split('-')[0] ?? code) : code;
}

/** Whether a chosen code brings a country's state into view. */
function of(state: Jurisdiction, country: Jurisdiction) {
  return (chosen: Jurisdiction) =>
    countryOf(state) === country && (chosen === country || chosen === state);
}
