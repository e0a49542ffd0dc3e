import { useState } from 'preact/hooks';
import type { Outcome } from '../lib/outcome.ts';
import type { PlaceCode } from '../policy/list/place.ts';
import { isMembershipSet } from '../policy/verdict/policy.ts';
import { Brand } from '../ui/brand.tsx';
import { useSurroundings } from '../ui/context.ts';
import { MembershipQuestion } from '../ui/membership-question.tsx';
import { SetBy } from '../ui/set-by.tsx';
import { Unprotected } from '../ui/unprotected.tsx';
import { placeNames } from '../words/words.ts';
import { Example } from './example.tsx';

/** One question, what follows from the answer, and a way out. */
export function WelcomePage({
  granted,
  guesses,
  choose,
  onGranted,
  done,
}: {
  granted: boolean;
  guesses: readonly PlaceCode[];
  choose: (membership: PlaceCode[]) => Promise<Outcome>;
  onGranted: () => void;
  done: () => void;
}) {
  const { t, policy } = useSurroundings();
  const { membership } = policy;
  const locked = isMembershipSet(policy);
  const [again, setAgain] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ ok: true });
  const answer = async (codes: PlaceCode[]) => setOutcome(await choose(codes));
  return (
    <main class="stack sheet">
      <Brand />
      {!granted && <Unprotected onGranted={onGranted} />}
      <p>{t.say('welcome_intro')}</p>
      <section class="stack">
        <h1>{t.say('welcome_title')}</h1>
        {locked && <SetBy />}
        {!locked &&
          (membership === 'unasked' || again ? (
            <>
              <MembershipQuestion
                offered={guesses}
                onAnswer={(codes) => {
                  setAgain(false);
                  void answer(codes);
                }}
              />
              {guesses.length > 0 && <p class="small quiet">{t.say('welcome_guessed')}</p>}
            </>
          ) : (
            <p>
              <button type="button" onClick={() => setAgain(true)}>
                {t.say('welcome_change')}
              </button>
            </p>
          ))}
        <p role="status">{answerText()}</p>
        {!outcome.ok && <p role="alert">{t.say('welcome_failed', outcome.reason)}</p>}
      </section>
      <Example />
      <p class="row">
        <button type="button" class="primary" onClick={done}>
          {t.say('welcome_done')}
        </button>
        <a href="/options.html">{t.say('optionsPage')}</a>
      </p>
      {!locked && <p class="small quiet">{t.say('welcome_later')}</p>}
    </main>
  );

  function answerText(): string {
    if (membership === 'unasked') return t.say('membership_unasked');
    if (membership.length === 0) return t.say('membershipNoneMeans');
    return t.say('welcome_chosen', placeNames(t, policy.list, membership));
  }
}
