import { groupByKeys } from '../lib/group-by-keys.ts';
import { countryOf, isEmployer, type PlaceCode } from '../policy/list/place.ts';
import type { Advisory, Platform } from '../policy/list/schema.ts';
import { stances } from '../policy/list/stance.ts';
import { AdvisoryCard } from '../ui/advisory-card.tsx';
import { type Surroundings, SurroundingsContext, useSurroundings } from '../ui/context.ts';
import { searchTextOf } from '../words/register-search.ts';
import {
  dateText,
  isPast,
  languageName,
  placeName,
  stanceWord,
  statement,
} from '../words/words.ts';

/** The register in another language. */
type OtherRegister = { readonly language: string; readonly file: string };

/**
 * The whole register as one static page, readable without a script: every advisory beside the
 * form that finds it, then each place and each platform with what stands there and what is past.
 */
export function RegisterPage({
  t,
  policy,
  others,
}: Pick<Surroundings, 't' | 'policy'> & { others: readonly OtherRegister[] }) {
  const { list } = policy;
  const places = new Set(list.advisories.flatMap((a) => a.binds.map(countryOf)));
  return (
    <SurroundingsContext.Provider value={{ t, policy, addressOf: (id) => `#${id}` }}>
      <main class="stack">
        <header class="stack">
          <h1>{t.say('register_title')}</h1>
          <p>
            {t.say(
              'register_intro',
              String(list.advisories.length),
              String(platformsOf(policy).length),
              String(places.size),
              String(list.serial),
              dateText(t, list.issued),
            )}
          </p>
          <p class="small quiet">{t.say('register_unknown')}</p>
          <Languages others={others} />
        </header>
        <section class="beside">
          <Filters />
          <div class="stack">
            <h2>{t.say('register_all')}</h2>
            {newestFirst(list.advisories).map((advisory) => (
              <Entry key={advisory.id} advisory={advisory} />
            ))}
          </div>
        </section>
        <Places />
        <Platforms />
        <p class="small quiet">{t.say('register_licence')}</p>
      </main>
    </SurroundingsContext.Provider>
  );
}

function Languages({ others }: { others: readonly OtherRegister[] }) {
  const { t } = useSurroundings();
  return (
    <nav class="no-print" aria-label={t.say('language_title')}>
      <ul class="plain-list row small">
        {others.map(({ language, file }) => (
          <li key={language}>
            <a href={file} hreflang={language} lang={language}>
              {new Intl.DisplayNames(language, { type: 'language' }).of(language) ??
                languageName(t, language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Hidden until the script that makes it work takes the cover off. */
function Filters() {
  const { t, policy } = useSurroundings();
  const { list } = policy;
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
  const bound = byName(
    new Set(list.advisories.flatMap((a) => a.binds)),
    (code) => placeName(t, list, code),
    t.language,
  );
  return (
    <form class="filters no-print" hidden aria-label={t.say('register_filter')}>
      <label>
        {t.say('register_search')}
        <input type="search" name="search" />
      </label>
      {select(
        'places',
        t.say('register_jurisdiction'),
        bound.map((code) => [code, placeName(t, list, code)] as const),
      )}
      {select(
        'platforms',
        t.say('register_platform'),
        platformsOf(policy).map((p) => [p.id, p.name] as const),
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

function Entry({ advisory }: { advisory: Advisory }) {
  const { t, policy } = useSurroundings();
  return (
    <div
      id={advisory.id}
      data-places={advisory.binds.join(' ')}
      data-platforms={advisory.platforms.join(' ')}
      data-stance={advisory.stance}
      data-status={advisory.status}
      data-search={searchTextOf(t, policy, advisory)}
    >
      <AdvisoryCard
        advisory={advisory}
        platforms={platformNames(policy, advisory)}
        standing={isPast(advisory, policy.today) ? 'past' : 'governing'}
        level={3}
      />
      <p class="small quiet">
        <a href={`#${advisory.id}`}>{advisory.id}</a>
        {advisory.binds.map((code) => (
          <span key={code}>
            {' · '}
            <a href={`#${code}`}>{placeName(t, policy.list, code)}</a>
          </span>
        ))}
      </p>
    </div>
  );
}

/** Each country and employer, with its bodies and states below it: what stands there, newest first, and what is past. */
function Places() {
  const { t, policy } = useSurroundings();
  const { list } = policy;
  const nameOf = (code: PlaceCode) => placeName(t, list, code);
  const bound = groupByKeys(list.advisories, (a) => a.binds);
  const wholes = byName(new Set([...bound.keys()].map(countryOf)), nameOf, t.language);
  const place = (code: PlaceCode, isWhole: boolean) => {
    const Heading = isWhole ? 'h3' : 'h4';
    return (
      <section id={code} key={code}>
        <Heading class="part">{nameOf(code)}</Heading>
        <Summary advisories={bound.get(code) ?? []} />
      </section>
    );
  };
  return (
    <section class="stack">
      <h2>{t.say('register_byPlace')}</h2>
      {wholes
        .sort((a, b) => Number(isEmployer(a)) - Number(isEmployer(b)))
        .map((whole) => (
          <div key={whole} class="whole">
            {place(whole, true)}
            {byName(
              [...bound.keys()].filter((code) => code !== whole && countryOf(code) === whole),
              nameOf,
              t.language,
            ).map((code) => place(code, false))}
          </div>
        ))}
    </section>
  );
}

/** Each platform that an advisory names, by its name. */
function Platforms() {
  const { t, policy } = useSurroundings();
  return (
    <section class="stack">
      <h2>{t.say('register_byPlatform')}</h2>
      {platformsOf(policy).map(({ id, name }) => (
        <section id={`platform-${id}`} key={id}>
          <h3 class="part">{name}</h3>
          <Summary advisories={policy.advisoriesOf.get(id) ?? []} />
        </section>
      ))}
    </section>
  );
}

/** A timeline: what stands, then what is past, each newest first with its day and a link to it. */
function Summary({ advisories }: { advisories: readonly Advisory[] }) {
  const { t, policy } = useSurroundings();
  const ordered = newestFirst(advisories);
  const past = ordered.filter((a) => isPast(a, policy.today));
  const timeline = (those: readonly Advisory[]) => (
    <ul class="plain-list">
      {those.map((a) => (
        <li key={a.id}>
          {dateText(t, a.published)}
          {' · '}
          <a href={`#${a.id}`}>{statement(t, policy, a, platformNames(policy, a))}</a>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {timeline(ordered.filter((a) => !past.includes(a)))}
      {past.length > 0 && (
        <>
          <p class="small quiet">{t.say('register_past')}</p>
          {timeline(past)}
        </>
      )}
    </>
  );
}

function newestFirst(advisories: readonly Advisory[]): Advisory[] {
  return [...advisories].sort((a, b) => (a.published < b.published ? 1 : -1));
}

function platformNames(policy: Surroundings['policy'], { platforms }: Advisory): string[] {
  return platforms.map((id) => policy.platformOf(id)?.name ?? id);
}

/** The platforms that an advisory names: those alone are counted. */
function platformsOf({ list }: Surroundings['policy']): Platform[] {
  const named = new Set(list.advisories.flatMap((a) => a.platforms));
  return list.platforms.filter((p) => named.has(p.id)).sort((a, b) => a.name.localeCompare(b.name));
}

function byName(
  codes: Iterable<PlaceCode>,
  nameOf: (code: PlaceCode) => string,
  language: string,
): PlaceCode[] {
  return [...codes].sort((a, b) => nameOf(a).localeCompare(nameOf(b), language));
}
