import { useState } from 'preact/hooks';
import type { PlaceCode } from '../policy/list/place.ts';
import { isMembershipSet } from '../policy/verdict/policy.ts';
import { useSurroundings } from '../ui/context.ts';
import { loadMembershipQuestion } from '../ui/load-question.ts';
import { OnDemand } from '../ui/on-demand.tsx';
import { placeNames } from '../words/words.ts';

/** Whom this person answers to, as they said or their organisation did, and a way to change the answer. */
export function BecauseOf({ onChoose }: { onChoose: (membership: PlaceCode[]) => void }) {
  const { t, policy } = useSurroundings();
  const [isChanging, setChanging] = useState(false);
  const { membership, list } = policy;
  if (membership === 'unasked' || membership.length === 0) return null;
  const choose = (codes: PlaceCode[]) => {
    setChanging(false);
    onChoose(codes);
  };
  return (
    <section class="small quiet">
      <p>
        {t.say('hold_because', placeNames(t, list, membership))}
        {!isMembershipSet(policy) && (
          <>
            {' · '}
            <button
              type="button"
              class="plain"
              aria-expanded={isChanging}
              onClick={() => setChanging(!isChanging)}
            >
              {t.say('hold_change')}
            </button>
          </>
        )}
      </p>
      {isChanging && (
        <OnDemand load={loadMembershipQuestion} props={{ offered: [], onAnswer: choose }} />
      )}
    </section>
  );
}
