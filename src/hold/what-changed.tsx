import type { Listed } from '../policy/verdict/judge.ts';
import { useSurroundings } from '../ui/context.ts';
import { statement } from '../words/words.ts';

/** The changes since this person last went on; nothing where there are none. */
export function WhatChanged({
  verdict: { platform, governing },
  lastGoverning,
}: {
  verdict: Listed;
  lastGoverning: Readonly<Record<string, number>>;
}) {
  const { t, policy } = useSurroundings();
  const known = new Map(policy.list.advisories.map((a) => [a.id, a]));
  const fresh = governing.filter((a) => !(a.id in lastGoverning));
  const revised = governing.filter(
    (a) => a.id in lastGoverning && lastGoverning[a.id] !== a.revision,
  );
  const ended = Object.keys(lastGoverning).filter((id) => !governing.some((a) => a.id === id));
  if (fresh.length + revised.length + ended.length === 0) return null;
  return (
    <section class="notice">
      <h2>{t.say('hold_changed', platform.name)}</h2>
      <ul class="plain-list">
        {fresh.map((a) => (
          <li key={a.id}>{t.say('hold_changed_new', statement(t, policy, a, [platform.name]))}</li>
        ))}
        {revised.map((a) => (
          <li key={a.id}>
            {t.say('hold_changed_revised', statement(t, policy, a, [platform.name]))}
          </li>
        ))}
        {ended.map((id) => {
          const advisory = known.get(id);
          const said = advisory ? statement(t, policy, advisory, [platform.name]) : id;
          return <li key={id}>{t.say('hold_changed_ended', said)}</li>;
        })}
      </ul>
    </section>
  );
}
