import type { Listed } from '../policy/verdict/judge.ts';
import { useSurroundings } from '../ui/context.ts';
import { headline } from '../words/words.ts';
import { Sheet } from './sheet.tsx';

/** A link that nothing holds any more, since the person answered or decided elsewhere: it waits for a click. */
export function FreePage({
  verdict,
  onLeave,
  onContinue,
}: {
  verdict: Listed;
  onLeave: () => void;
  onContinue: () => void;
}) {
  const { t, policy } = useSurroundings();
  const { platform } = verdict;
  return (
    <Sheet state="information">
      <h1 tabIndex={-1}>{headline(t, policy, verdict)}</h1>
      {policy.membership.length === 0 && <p>{t.say('membershipNoneMeans')}</p>}
      <p role="status">{t.say('hold_free')}</p>
      <p class="row way">
        <button type="button" class="primary" onClick={onContinue}>
          {t.say('hold_continue', platform.name)}
        </button>
        <button type="button" onClick={onLeave}>
          {t.say('hold_leave')}
        </button>
      </p>
    </Sheet>
  );
}
