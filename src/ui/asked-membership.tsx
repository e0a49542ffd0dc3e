import type { PlaceCode } from '../policy/list/place.ts';
import type { Listed } from '../policy/verdict/judge.ts';
import { asksMembership, wholeToAskAbout, withPart } from '../policy/verdict/policy.ts';
import { speakersNames } from '../words/words.ts';
import { useSurroundings } from './context.ts';
import { loadMembershipQuestion, loadPartQuestion } from './load-question.ts';
import { OnDemand } from './on-demand.tsx';

/**
 * What a listed platform gives reason to ask: whether the person works for one of those who speak
 * about it, or for which part they work. Nothing where they said so or are not to be asked.
 */
export function AskedMembership({
  verdict,
  guesses,
  isHeld = false,
  onChoose,
}: {
  verdict: Listed;
  guesses: readonly PlaceCode[];
  /** Whether a link waits for the answer. */
  isHeld?: boolean;
  onChoose: (membership: PlaceCode[]) => void;
}) {
  const { t, policy } = useSurroundings();
  const whole = wholeToAskAbout(policy);
  const platform = verdict.platform.id;
  if (asksMembership(policy)) {
    const props = { offered: guesses, about: { platform, isHeld }, onAnswer: onChoose };
    return (
      <div class="notice stack">
        <OnDemand load={loadMembershipQuestion} props={props} />
        <p class="small quiet">{speakersNames(t, policy.list, verdict)}</p>
      </div>
    );
  }
  if (!whole) return null;
  const onAnswer = (part: PlaceCode) => onChoose(withPart(policy.membership, part));
  return (
    <div class="notice">
      <OnDemand load={loadPartQuestion} props={{ whole, platform, onAnswer }} />
    </div>
  );
}
