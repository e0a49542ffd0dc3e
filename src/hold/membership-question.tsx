import type { Jurisdiction } from '../policy/list/jurisdiction.ts';
import type { Listed } from '../policy/verdict/judge.ts';
import { useSurroundings } from '../ui/context.ts';
import { jurisdictionName } from '../words/words.ts';

/** The one question, with those who speak on this platform as answers. */
export function MembershipQuestion({
  verdict,
  onAnswer,
  onOther,
}: {
  verdict: Listed;
  onAnswer: (membership: Jurisdiction[]) => void;
  onOther: () => void;
}) {
  const { t, policy } = useSurroundings();
  const codes = [...new Set(verdict.governing.map((a) => a.jurisdiction))];
  return (
    <section class="stack">
      <h1 tabIndex={-1}>{t.say('membershipQuestion')}</h1>
      <p class="quiet">{t.say('membershipHelp')}</p>
      <p class="row">
        {codes.map((code) => (
          <button type="button" key={code} onClick={() => onAnswer([code])}>
            {jurisdictionName(t, policy.list, code)}
          </button>
        ))}
        <button type="button" class="plain" onClick={onOther}>
          {t.say('membershipOther')}
        </button>
        <button type="button" class="plain" onClick={() => onAnswer([])}>
          {t.say('membershipNone')}
        </button>
      </p>
    </section>
  );
}
