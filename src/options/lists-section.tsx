import { useSurroundings } from '../ui/context.ts';
import { dateText } from '../ui/words.ts';

/** Each list that counts here, with what it holds and how old it is. */
export function ListsSection() {
  const { t, policy } = useSurroundings();
  const { list } = policy;
  const numbers = new Intl.NumberFormat(t.language);
  const facts: readonly (readonly [string, string])[] = [
    [t.say('lists_serial'), numbers.format(list.serial)],
    [t.say('lists_issued'), dateText(t, list.issued)],
    [t.say('lists_expires'), dateText(t, list.expires)],
    [t.say('lists_advisories'), numbers.format(list.advisories.length)],
    [t.say('lists_platforms'), numbers.format(list.platforms.length)],
    [t.say('lists_checked'), t.say('lists_withPackage')],
  ];
  return (
    <section class="stack" id="lists">
      <h2>{t.say('options_lists')}</h2>
      <h3 class="part">{list.name}</h3>
      <dl class="pairs">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
