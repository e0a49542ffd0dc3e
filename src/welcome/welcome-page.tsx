import { useState } from 'preact/hooks';
import type { Outcome } from '../lib/outcome.ts';
import type { Jurisdiction } from '../policy/list/jurisdiction.ts';
import { isMembershipSet } from '../policy/verdict/policy.ts';
import { Brand } from '../ui/brand.tsx';
import { useSurroundings } from '../ui/context.ts';
import { MembershipChoice } from '../ui/membership-choice.tsx';
import { SetBy } from '../ui/set-by.tsx';
import { Unprotected } from '../ui/unprotected.tsx';
import { jurisdictionName } from '../words/words.ts';
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
  guesses: readonly Jurisdiction[];
  choose: (membership: Jurisdiction[]) => Promise<Outcome>;
  onGranted: () => void;
  done: () => void;
}) {
  const { t, policy } = useSurroundings();
  const { membership } = policy;
  const locked = isMembershipSet(policy);
  const [outcome, setOutcome] = useState<Outcome>({ ok: true });
  const nameOf = (code: Jurisdiction) => jurisdictionName(t, policy.list, code);
  const answer = async (codes: Jurisdiction[]) => setOutcome(await choose(codes));
  const isChosen = (codes: readonly Jurisdiction[]) =>
    membership !== 'unasked' && membership.join() === codes.join();
  const offer = (label: string, codes: Jurisdiction[]) => (
    <button type="button" key={label} aria-pressed={isChosen(codes)} onClick={() => answer(codes)}>
      {label}
    </button>
  );
  return (
    <main class="stack sheet">
      <Brand />
      {!granted && <Unprotected onGranted={onGranted} />}
      <p>{t.say('welcome_intro')}</p>
      <section class="stack">
        <h1>{t.say('membershipQuestion')}</h1>
        {locked ? (
          <SetBy />
        ) : (
          <>
            <p class="quiet">{t.say('welcome_question')}</p>
            <p class="row">
              {guesses.map((code) => offer(nameOf(code), [code]))}
              {offer(t.say('membershipNone'), [])}
            </p>
            {guesses.length > 0 && <p class="small quiet">{t.say('welcome_guessed')}</p>}
            <details open={guesses.length === 0}>
              <summary>{t.say('membershipOther')}</summary>
              <MembershipChoice chosen={membership} choose={answer} />
            </details>
          </>
        )}
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
    return t.say('welcome_chosen', new Intl.ListFormat(t.language).format(membership.map(nameOf)));
  }
}
