import type { ListSummary } from '../policy/verdict/merge.ts';
import { useSurroundings } from '../ui/context.ts';
import { dateText, statement } from '../words/words.ts';
import { Pairs } from './pairs.tsx';

/** Each list that counts here, whose it is, what it holds and how old it is; and what the organisation took out. */
export function ListsSection() {
  const { t, policy } = useSurroundings();
  const { lists, withdrawn } = policy.provenance;
  const gone = policy.list.advisories.filter((a) => a.id in withdrawn);
  const nameOf = (id: string) => policy.platformOf(id)?.name ?? id;
  return (
    <section class="stack" id="lists">
      <h2>{t.say('options_lists')}</h2>
      {lists.map((list) => (
        <List key={list.origin} list={list} />
      ))}
      {gone.length > 0 && (
        <div>
          <h3 class="part">{t.say('organisation_withdrawn')}</h3>
          <ul class="plain-list">
            {gone.map((a) => (
              <li key={a.id}>
                {statement(t, policy, a, a.platforms.map(nameOf))}
                {withdrawn[a.id] && ' · '}
                {withdrawn[a.id]}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function List({ list }: { list: ListSummary }) {
  const { t } = useSurroundings();
  const numbers = new Intl.NumberFormat(t.language);
  const facts: readonly (readonly [string, string])[] = [
    [t.say('lists_serial'), numbers.format(list.serial)],
    [t.say('lists_issued'), dateText(t, list.issued)],
    [t.say('lists_expires'), dateText(t, list.expires)],
    [t.say('lists_advisories'), numbers.format(list.advisories)],
    [t.say('lists_platforms'), numbers.format(list.platforms)],
    [
      t.say('lists_checked'),
      t.say(list.origin === 'caveat' ? 'lists_withPackage' : 'lists_withPolicy'),
    ],
  ];
  return (
    <div>
      <h3 class="part">{list.name}</h3>
      <Pairs rows={facts} />
    </div>
  );
}
