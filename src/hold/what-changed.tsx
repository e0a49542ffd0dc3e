import type { Advisory } from '../policy/list/schema.ts';
import type { Listed } from '../policy/verdict/judge.ts';
import { useSurroundings } from '../ui/context.ts';
import { statement } from '../words/words.ts';

type Revisions = Readonly<Record<string, number>>;

/** The changes since this person last went on; nothing where there are none. */
export function WhatChanged({
  verdict: { platform, governing },
  lastGoverning,
}: {
  verdict: Listed;
  /** Advisory id → revision. */
  lastGoverning: Revisions;
}) {
  const { t, policy } = useSurroundings();
  const known = new Map(policy.list.advisories.map((a) => [a.id, a]));
  const said = (a: Advisory) => statement(t, policy, a, [platform.name]);
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
          <li key={a.id}>{t.say('hold_changed_new', said(a))}</li>
        ))}
        {revised.map((a) => (
          <li key={a.id}>{t.say('hold_changed_revised', said(a))}</li>
        ))}
        {ended.map((id) => {
          const advisory = known.get(id);
          return <li key={id}>{t.say('hold_changed_ended', advisory ? said(advisory) : id)}</li>;
        })}
      </ul>
    </section>
  );
}
