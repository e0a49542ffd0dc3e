import { useState } from 'preact/hooks';
import type { Jurisdiction } from '../policy/list/jurisdiction.ts';
import { isMembershipSet } from '../policy/verdict/policy.ts';
import { useSurroundings } from '../ui/context.ts';
import { MembershipChoice } from '../ui/membership-choice.tsx';
import { SetBy } from '../ui/set-by.tsx';

/** Whose official a person is; locked where their organisation says it. */
export function MembershipSection({
  choose,
}: {
  choose: (membership: Jurisdiction[]) => Promise<void>;
}) {
  const { t, policy } = useSurroundings();
  const { membership } = policy;
  const locked = isMembershipSet(policy);
  const [saved, setSaved] = useState(false);
  // The choice is held here too: a second one may come before the first is saved and drawn.
  const [chosen, setChosen] = useState(membership);
  const shown = locked ? membership : chosen;
  const none = shown !== 'unasked' && shown.length === 0;
  const set = async (next: Jurisdiction[]) => {
    setChosen(next);
    await choose(next);
    setSaved(true);
  };
  return (
    <section class="stack" id="membership">
      <h2>{t.say('membershipQuestion')}</h2>
      <p class="quiet">{t.say('membershipHelp')}</p>
      {locked && <SetBy />}
      {shown === 'unasked' && <p>{t.say('membership_unasked')}</p>}
      <MembershipChoice chosen={shown} locked={locked} choose={set} />
      <label class="choice">
        <input type="checkbox" checked={none} onChange={() => set([])} disabled={locked || none} />
        {t.say('membershipNoneMeans')}
      </label>
      <p role="status" class="small quiet">
        {saved ? t.say('options_saved') : ''}
      </p>
    </section>
  );
}
