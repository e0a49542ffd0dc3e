import type { Advisory } from '../policy/list/schema.ts';
import { stances } from '../policy/list/stance.ts';
import type { Policy } from '../policy/verdict/policy.ts';
import { AdvisoryCard } from '../ui/advisory-card.tsx';
import { type Surroundings, SurroundingsContext } from '../ui/context.ts';
import { dateText, isPast, placeName, stanceWord, statement } from '../words/words.ts';

type RegisterNames = {
  readonly t: Surroundings['t'];
  readonly policy: Policy;
  readonly jurisdiction: (code: string) => string;
  readonly platforms: (advisory: Advisory) => string[];
};

/** The whole register as one static page, readable without a script. */
export function RegisterPage({ t, policy }: Surroundings) {
  const { list } = policy;
  const nameOf = new Map(list.platforms.map((p) => [p.id, p.name]));
  const named: RegisterNames = {
    t,
    policy,
    jurisdiction: (code) => placeName(t, list, code),
    platforms: (a) => a.platforms.map((id) => nameOf.get(id) ?? id),
  };
  const jurisdictions = [...new Set(list.advisories.flatMap((a) => a.binds))].sort((a, b) =>
    named.jurisdiction(a).localeCompare(named.jurisdiction(b), t.language),
  );
  const newestFirst = [...list.advisories].sort((a, b) => (a.published < b.published ? 1 : -1));
  return (
    <SurroundingsContext.Provider value={{ t, policy }}>
      <main class="stack">
        <h1>{t.say('register_title')}</h1>
        <p>
          {t.say(
            'register_intro',
            String(list.advisories.length),
            String(list.platforms.length),
            String(jurisdictions.length),
            String(list.serial),
            dateText(t, list.issued),
          )}
        </p>
        <p>{t.say('register_unknown')}</p>
        <Filters named={named} jurisdictions={jurisdictions} />
        <World named={named} jurisdictions={jurisdictions} />
        <Timeline named={named} advisories={newestFirst} />
        <section class="stack">
          <h2>{t.say('register_all')}</h2>
          {newestFirst.map((advisory) => (
            <div
              key={advisory.id}
              id={advisory.id}
              data-places={advisory.binds.join(' ')}
              data-platforms={advisory.platforms.join(' ')}
              data-stance={advisory.stance}
              data-status={advisory.status}
            >
              <AdvisoryCard
                advisory={advisory}
                platforms={named.platforms(advisory)}
                standing={isPast(advisory, policy.today) ? 'past' : 'governing'}
                whole
              />
              <p class="small quiet">
                <a href={`#${advisory.id}`}>{advisory.id}</a>
              </p>
            </div>
          ))}
        </section>
        <p class="small quiet">{t.say('register_licence')}</p>
      </main>
    </SurroundingsContext.Provider>
  );
}

/** Hidden until the script that makes it work takes the cover off. */
function Filters({
  named,
  jurisdictions,
}: {
  named: RegisterNames;
  jurisdictions: readonly string[];
}) {
  const { t, policy } = named;
  const select = (key: string, label: string, options: readonly (readonly [string, string])[]) => (
    <label>
      {label}
      <select name={key}>
        <option value="">{t.say('register_any')}</option>
        {options.map(([value, text]) => (
          <option value={value} key={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  const used = new Set(policy.list.advisories.flatMap((a) => a.platforms));
  return (
    <form class="filters no-print" hidden aria-label={t.say('register_filter')}>
      <label>
        {t.say('register_search')}
        <input type="search" name="search" />
      </label>
      {select(
        'jurisdiction',
        t.say('register_jurisdiction'),
        jurisdictions.map((code) => [code, named.jurisdiction(code)] as const),
      )}
      {select(
        'platforms',
        t.say('register_platform'),
        policy.list.platforms.filter((p) => used.has(p.id)).map((p) => [p.id, p.name] as const),
      )}
      {select(
        'stance',
        t.say('register_stance'),
        stances.map((s) => [s, t.say(`stance_${stanceWord[s]}`)] as const),
      )}
      {select('status', t.say('register_status'), [
        ['in-force', t.say('status_plain_inForce')],
        ['unknown', t.say('status_plain_unknown')],
        ['superseded', t.say('status_superseded')],
        ['withdrawn', t.say('status_withdrawn')],
      ])}
      <p role="status" data-shown={t.say('register_shown', '#')} />
    </form>
  );
}

/** A row for each government or employer, a column for each stance, and one for what is over. */
function World({
  named,
  jurisdictions,
}: {
  named: RegisterNames;
  jurisdictions: readonly string[];
}) {
  const { t, policy } = named;
  const { advisories, platforms } = policy.list;
  const nameOf = (id: string) => platforms.find((p) => p.id === id)?.name ?? id;
  const cell = (those: readonly Advisory[]) => {
    const first = new Map(those.flatMap((a) => a.platforms.map((id) => [id, a.id] as const)));
    return (
      <td>
        {[...first].map(([id, advisory], i) => (
          <span key={id}>
            {i > 0 && ', '}
            <a href={`#${advisory}`}>{nameOf(id)}</a>
          </span>
        ))}
      </td>
    );
  };
  return (
    <section class="stack">
      <h2>{t.say('register_world')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, which a keyboard needs to reach */}
      <section class="scroll" tabIndex={0} aria-label={t.say('register_world')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.say('register_jurisdiction')}</th>
              {stances.map((s) => (
                <th scope="col" key={s}>
                  {t.say(`stance_${stanceWord[s]}`)}
                </th>
              ))}
              <th scope="col">{t.say('register_past')}</th>
            </tr>
          </thead>
          <tbody>
            {jurisdictions.map((code) => {
              const theirs = advisories.filter((a) => a.binds.includes(code));
              return (
                <tr key={code}>
                  <th scope="row">{named.jurisdiction(code)}</th>
                  {stances.map((s) =>
                    cell(theirs.filter((a) => a.stance === s && !isPast(a, policy.today))),
                  )}
                  {cell(theirs.filter((a) => isPast(a, policy.today)))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Timeline({
  named,
  advisories,
}: {
  named: RegisterNames;
  advisories: readonly Advisory[];
}) {
  const { t } = named;
  const years = [...new Set(advisories.map((a) => a.published.slice(0, 4)))];
  return (
    <section class="stack">
      <h2>{t.say('register_timeline')}</h2>
      {years.map((year) => (
        <div key={year}>
          <h3 class="part">{year}</h3>
          <ul>
            {advisories
              .filter((a) => a.published.startsWith(year))
              .map((a) => (
                <li key={a.id}>
                  {dateText(t, a.published)}
                  {' · '}
                  <a href={`#${a.id}`}>{statement(t, named.policy, a, named.platforms(a))}</a>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
