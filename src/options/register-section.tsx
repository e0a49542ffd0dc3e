import { useEffect, useMemo, useState } from 'preact/hooks';
import { memoize } from '../lib/memoize.ts';
import type { Advisory } from '../policy/list/schema.ts';
import { AdvisoryCard } from '../ui/advisory-card.tsx';
import { useSurroundings } from '../ui/context.ts';
import { isFoundBy } from '../words/found-by.ts';
import { searchTextOf } from '../words/register-search.ts';
import { dateText, isPast, placeName, statement } from '../words/words.ts';

/** Nobody chooses from a catalogue of thousands: the search finds its platforms by name. */
const mostChoices = 1_000;

/** Every advisory of the lists, to search and to read; the address may name one, or a platform. */
export function RegisterSection({
  wanted,
  platform,
}: {
  /** An advisory's id, to be shown from the start. */
  wanted: string;
  platform: string;
}) {
  const { t, policy } = useSurroundings();
  const { advisories, platforms } = policy.list;
  const [typed, setTyped] = useState('');
  const [where, setWhere] = useState('');
  const [what, setWhat] = useState(platform);
  const nameOf = (id: string) => policy.platformOf(id)?.name ?? id;
  const country = (code: string) => placeName(t, policy.list, code);
  const codes = [...new Set(advisories.flatMap((a) => a.binds))].sort((a, b) =>
    country(a).localeCompare(country(b), t.language),
  );
  const choices = platforms.filter((p) => platforms.length <= mostChoices || p.id === platform);
  const textOf = useMemo(() => memoize((a: Advisory) => searchTextOf(t, policy, a)), [t, policy]);
  const shown = advisories
    .filter((a) => where === '' || a.binds.includes(where))
    .filter((a) => what === '' || a.platforms.includes(what))
    .filter((a) => typed.trim() === '' || isFoundBy(textOf(a), typed))
    .sort((a, b) => (a.published < b.published ? 1 : -1));
  return (
    <section class="stack" id="register">
      <h2>{t.say('register_title')}</h2>
      <p class="quiet">{t.say('register_unknown')}</p>
      <search class="filters">
        <label class="field">
          {t.say('register_search')}
          <input type="search" value={typed} onInput={(e) => setTyped(e.currentTarget.value)} />
        </label>
        <Filter
          label={t.say('register_jurisdiction')}
          value={where}
          set={setWhere}
          options={codes.map((code) => [code, country(code)])}
        />
        <Filter
          label={t.say('register_platform')}
          value={what}
          set={setWhat}
          options={choices.map((p) => [p.id, p.name])}
        />
      </search>
      <p role="status" class="small quiet">
        {t.count('register_found', shown.length)}
      </p>
      <div class="entries">
        {shown.map((a) => (
          <Entry
            key={a.id}
            advisory={a}
            platforms={a.platforms.map(nameOf)}
            wanted={a.id === wanted}
          />
        ))}
      </div>
    </section>
  );
}

/** A choice of one value, or of any. */
function Filter({
  label,
  value,
  set,
  options,
}: {
  label: string;
  value: string;
  set: (value: string) => void;
  options: readonly (readonly [string, string])[];
}) {
  const { t } = useSurroundings();
  return (
    <label class="field">
      {label}
      <select value={value} onChange={(e) => set(e.currentTarget.value)}>
        <option value="">{t.say('register_any')}</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** An advisory in one line, and its card once it is opened, so that a long register is drawn fast. */
function Entry({
  advisory,
  platforms,
  wanted,
}: {
  advisory: Advisory;
  platforms: string[];
  wanted: boolean;
}) {
  const { t, policy } = useSurroundings();
  const [open, setOpen] = useState(wanted);
  useEffect(() => {
    if (!wanted) return;
    setOpen(true);
    const entry = document.getElementById(advisory.id);
    entry?.scrollIntoView();
    entry?.querySelector('summary')?.focus();
  }, [wanted, advisory.id]);
  return (
    <details id={advisory.id} open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        {statement(t, policy, advisory, platforms)}{' '}
        <span class="small quiet">{dateText(t, advisory.published)}</span>
      </summary>
      {open && (
        <AdvisoryCard
          advisory={advisory}
          platforms={platforms}
          standing={isPast(advisory, policy.today) ? 'past' : 'aside'}
          headed={false}
          level={3}
          whole
        />
      )}
    </details>
  );
}
