import type { PlaceCode } from '../policy/list/place.ts';
import type { Listed } from '../policy/verdict/judge.ts';
import { asksMembership, wholeToAskAbout, withPart } from '../policy/verdict/policy.ts';
import { speakersNames, speakersOf } from '../words/words.ts';
import { useSurroundings } from './context.ts';
import { loadMembershipQuestion, loadPartQuestion } from './load-question.ts';
import { OnDemand } from './on-demand.tsx';

/**
 * What a listed platform gives reason to ask: whose official the person is, below the names of all
 * who speak about it, or for which part they work. Nothing where they said so or are not to be asked.
 */
export function AskedMembership({
  verdict,
  guesses,
  look,
  onChoose,
}: {
  verdict: Listed;
  guesses: readonly PlaceCode[];
  /** Classes of the line that names who speaks. */
  look?: string;
  onChoose: (membership: PlaceCode[]) => void;
}) {
  const { t, policy } = useSurroundings();
  const whole = wholeToAskAbout(policy);
  if (asksMembership(policy)) {
    const offered = [...new Set([...guesses, ...speakersOf(verdict.governing)])];
    return (
      <>
        <p class={look}>{speakersNames(t, policy.list, verdict)}</p>
        <OnDemand load={loadMembershipQuestion} props={{ offered, onAnswer: onChoose }} />
      </>
    );
  }
  if (!whole) return null;
  const onAnswer = (part: PlaceCode) => onChoose(withPart(policy.membership, part));
  return (
    <div class="notice">
      <OnDemand load={loadPartQuestion} props={{ whole, onAnswer }} />
    </div>
  );
}
