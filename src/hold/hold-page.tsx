import { useState } from 'preact/hooks';
import type { Outcome } from '../lib/outcome.ts';
import type { PlaceCode } from '../policy/list/place.ts';
import type { Platform } from '../policy/list/schema.ts';
import type { Listed } from '../policy/verdict/judge.ts';
import { asksMembership, isMembershipSet, withPart } from '../policy/verdict/policy.ts';
import { AdvisoryCard } from '../ui/advisory-card.tsx';
import { AlsoGoverning } from '../ui/also-governing.tsx';
import { Alternatives } from '../ui/alternatives.tsx';
import { AskedMembership } from '../ui/asked-membership.tsx';
import { Brand } from '../ui/brand.tsx';
import { useSurroundings } from '../ui/context.ts';
import { SurroundingStatements } from '../ui/surrounding-statements.tsx';
import { headline } from '../words/words.ts';
import type { HoldActions } from './actions.ts';
import { Reply } from './reply.tsx';
import { shownLink } from './shown-link.ts';
import { WayOn } from './way-on.tsx';
import { WhatChanged } from './what-changed.tsx';

/** The page that stands in for a join link. */
export function HoldPage({
  url,
  verdict,
  lastGoverning,
  guesses,
  actions,
}: {
  url: string;
  verdict: Listed;
  /** What governed the platform when this person last went on: advisory id → revision. */
  lastGoverning: Readonly<Record<string, number>> | null;
  /** The countries that the browser's settings suggest; empty where nothing is asked. */
  guesses: readonly PlaceCode[];
  actions: HoldActions;
}) {
  const { t, policy } = useSurroundings();
  const [outcome, setOutcome] = useState<Outcome>({ ok: true });
  const { platform, governing } = verdict;
  const [lead, ...others] = governing;
  if (!lead) return null;
  const unasked = asksMembership(policy);
  const choose = async (membership: PlaceCode[]) => setOutcome(await actions.choose(membership));
  const worksAt = (code: PlaceCode) => choose(withPart(policy.membership, code));
  return (
    <main class="stack sheet">
      <Brand />
      <h1 tabIndex={-1}>{headline(t, policy, verdict)}</h1>
      <AskedMembership verdict={verdict} guesses={guesses} onChoose={choose} />
      <p>{t.say('hold_opened', platform.name)}</p>
      <p class="link" dir="ltr" title={t.say('hold_link')}>
        {shownLink(url)}
      </p>
      {lastGoverning && <WhatChanged verdict={verdict} lastGoverning={lastGoverning} />}
      {!unasked && (
        <AdvisoryCard
          advisory={lead}
          platforms={[platform.name]}
          standing="governing"
          headed={false}
        />
      )}
      <Alternatives platform={platform} />
      {!unasked && <Reply platform={platform} lead={lead} />}
      <WayOn verdict={verdict} actions={actions} onOutcome={setOutcome} />
      {!outcome.ok && (
        <p class="notice" role="alert">
          {t.say('hold_failed', outcome.reason)}
        </p>
      )}
      <AlsoGoverning count={unasked ? 0 : others.length}>
        {others.map((a) => (
          <AdvisoryCard key={a.id} advisory={a} platforms={[platform.name]} standing="governing" />
        ))}
      </AlsoGoverning>
      <SurroundingStatements
        verdict={verdict}
        onWorksThere={isMembershipSet(policy) ? undefined : worksAt}
      />
    </main>
  );
}

/** The page that stays in the tab once a link has opened an app beside it. */
export function AppOpened({ platform }: { platform: Platform }) {
  const { t } = useSurroundings();
  return (
    <main class="stack sheet">
      <Brand />
      <h1 tabIndex={-1}>{t.say('hold_appOpened', platform.name)}</h1>
    </main>
  );
}

/** Shown when the address names nothing that may be gone to. */
export function NoLink() {
  const { t } = useSurroundings();
  return (
    <main class="stack sheet">
      <Brand />
      <h1 tabIndex={-1}>{t.say('hold_unlisted_title')}</h1>
      <p>{t.say('hold_unlisted')}</p>
    </main>
  );
}
