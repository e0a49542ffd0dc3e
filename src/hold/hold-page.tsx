import { useState } from 'preact/hooks';
import type { Outcome } from '../lib/outcome.ts';
import type { PlaceCode } from '../policy/list/place.ts';
import type { Listed } from '../policy/verdict/judge.ts';
import { asksMembership, withPart } from '../policy/verdict/policy.ts';
import { AdvisoryCard } from '../ui/advisory-card.tsx';
import { AskedMembership } from '../ui/asked-membership.tsx';
import { useSurroundings } from '../ui/context.ts';
import { OnDemand } from '../ui/on-demand.tsx';
import { headline } from '../words/words.ts';
import type { HoldActions } from './actions.ts';
import { BecauseOf } from './because-of.tsx';
import { Blocked } from './blocked.tsx';
import { loadRest, loadWhatChanged } from './load-below.ts';
import { Sheet } from './sheet.tsx';
import { WayOn } from './way-on.tsx';

/** The page that stands in for a join link: what was said and the decision first, all else below. */
export function HoldPage({
  url,
  verdict,
  lastGoverning,
  guesses,
  isExample = false,
  isPrivate = false,
  actions,
}: {
  url: string;
  verdict: Listed;
  /** What governed the platform when this person last went on: advisory id → revision. */
  lastGoverning: Readonly<Record<string, number>> | null;
  /** The countries that the browser's settings suggest; empty where nothing is asked. */
  guesses: readonly PlaceCode[];
  /** Of the welcome page: nothing is opened and nothing recorded. */
  isExample?: boolean;
  isPrivate?: boolean;
  actions: HoldActions;
}) {
  const { t, policy } = useSurroundings();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { platform, governing, level } = verdict;
  const [lead] = governing;
  if (!lead) return null;
  const unasked = asksMembership(policy);
  const isBlocked = level === 'block';
  // Another answer would open what an organisation blocks; an example records none.
  const mayAnswer = !isBlocked && !isExample;
  const choose = async (membership: PlaceCode[]) => setOutcome(await actions.choose(membership));
  const worksAt = (code: PlaceCode) => choose(withPart(policy.membership, code));
  return (
    <Sheet state={isBlocked ? 'blocked' : 'held'}>
      {isBlocked ? (
        <Blocked verdict={verdict} lead={lead} onBack={actions.leave} />
      ) : (
        <>
          <h1 tabIndex={-1}>{headline(t, policy, verdict)}</h1>
          <p>{t.say('hold_opened', platform.name)}</p>
          {isExample && (
            <p class="notice" role="status">
              {t.say(outcome ? 'hold_exampleDone' : 'hold_example')}
            </p>
          )}
          <WayOn
            platform={platform}
            isPrivate={isPrivate}
            actions={actions}
            onOutcome={setOutcome}
          />
        </>
      )}
      {outcome?.ok === false && (
        <p class="notice" role="alert">
          {t.say('hold_failed', outcome.reason)}
        </p>
      )}
      {mayAnswer && (
        <AskedMembership verdict={verdict} guesses={guesses} isHeld onChoose={choose} />
      )}
      {mayAnswer && !unasked && <BecauseOf onChoose={choose} />}
      {lastGoverning && <OnDemand load={loadWhatChanged} props={{ verdict, lastGoverning }} />}
      {!unasked && (
        <AdvisoryCard
          advisory={lead}
          platforms={[platform.name]}
          standing="governing"
          headed={isBlocked}
          // Whoever went on before has read it.
          brief={lastGoverning !== null && lead.id in lastGoverning}
        />
      )}
      <OnDemand
        load={loadRest}
        props={{
          url,
          verdict,
          governing: unasked ? [] : governing,
          onWorksAt: mayAnswer ? worksAt : undefined,
        }}
      />
    </Sheet>
  );
}
