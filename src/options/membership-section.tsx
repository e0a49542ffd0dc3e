import { useEffect, useState } from 'preact/hooks';
import type { PlaceCode } from '../policy/list/place.ts';
import { isMembershipSet, wholeToAskAbout, withPart } from '../policy/verdict/policy.ts';
import { useSurroundings } from '../ui/context.ts';
import { loadGuesses } from '../ui/load-guesses.ts';
import { loadMembershipQuestion, loadPartQuestion } from '../ui/load-question.ts';
import { OnDemand } from '../ui/on-demand.tsx';
import { SetBy } from '../ui/set-by.tsx';
import { placeName } from '../words/words.ts';

/** Whose official a person is; locked where their organisation says it. */
export function MembershipSection({
  choose,
  tellOfOthers,
}: {
  choose: (membership: PlaceCode[]) => Promise<void>;
  tellOfOthers: (is: boolean) => void;
}) {
  const { t, policy } = useSurroundings();
  const { membership } = policy;
  const locked = isMembershipSet(policy);
  const whole = wholeToAskAbout(policy);
  const [saved, setSaved] = useState(false);
  const [adding, setAdding] = useState(false);
  const codes = membership === 'unasked' ? [] : membership;
  const set = async (next: PlaceCode[]) => {
    setAdding(false);
    await choose(next);
    setSaved(true);
  };
  return (
    <section class="stack" id="membership">
      <h2>{t.say('membership_title')}</h2>
      {locked && <SetBy />}
      {membership === 'unasked' && <p>{t.say('membership_unasked')}</p>}
      {membership !== 'unasked' && codes.length === 0 && <p>{t.say('membershipNoneMeans')}</p>}
      {codes.length > 0 && (
        <ul class="plain-list">
          {codes.map((code) => (
            <li class="row" key={code}>
              <strong>{placeName(t, policy.list, code)}</strong>
              {!locked && (
                <button
                  type="button"
                  class="plain"
                  onClick={() => set(codes.filter((other) => other !== code))}
                >
                  {t.say('membership_remove', placeName(t, policy.list, code))}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {whole && (
        <div class="notice">
          <OnDemand
            load={loadPartQuestion}
            props={{ whole, onAnswer: (code) => set(withPart(membership, code)) }}
          />
        </div>
      )}
      {!locked &&
        (adding || codes.length === 0 ? (
          <Question onAnswer={(answer) => set(answer.length > 0 ? [...codes, ...answer] : [])} />
        ) : (
          <p>
            <button type="button" onClick={() => setAdding(true)}>
              {t.say('membership_add')}
            </button>
          </p>
        ))}
      {!locked && membership !== 'unasked' && !policy.isSpokenTo && (
        <label class="choice">
          <input
            type="checkbox"
            checked={policy.tellsOfOthers}
            onChange={() => tellOfOthers(!policy.tellsOfOthers)}
          />
          {t.say('options_tellsOfOthers')}
        </label>
      )}
      <p role="status" class="small quiet">
        {saved ? t.say('options_saved') : ''}
      </p>
    </section>
  );
}

const Heading = 'h3' as const;

/** The question, led by the countries that the browser's settings suggest. */
function Question({ onAnswer }: { onAnswer: (membership: PlaceCode[]) => void }) {
  const [guesses, setGuesses] = useState<readonly PlaceCode[]>([]);
  useEffect(() => {
    void loadGuesses().then(setGuesses);
  }, []);
  return <OnDemand load={loadMembershipQuestion} props={{ offered: guesses, Heading, onAnswer }} />;
}
