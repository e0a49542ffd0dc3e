import { useState } from 'preact/hooks';
import type { PlaceCode } from '../policy/list/place.ts';
import type { Advisory } from '../policy/list/schema.ts';
import type { Listed } from '../policy/verdict/judge.ts';
import { isMembershipSet } from '../policy/verdict/policy.ts';
import { AdvisoryCard } from '../ui/advisory-card.tsx';
import { AlsoGoverning } from '../ui/also-governing.tsx';
import { Alternatives } from '../ui/alternatives.tsx';
import { useSurroundings } from '../ui/context.ts';
import { OutLink } from '../ui/link.tsx';
import { Say } from '../ui/say.tsx';
import { SurroundingStatements } from '../ui/surrounding-statements.tsx';
import { Reply } from './reply.tsx';
import { SaferUse } from './safer-use.tsx';
import { shownLink } from './shown-link.ts';
import { WhatIsThis } from './what-is-this.tsx';

/** Everything below the decision and the advisory that it rests on; a part of its own, which loads behind them. */
export function Rest({
  url,
  verdict,
  governing: [lead, ...others],
  onWorksAt,
}: {
  url: string;
  verdict: Listed;
  /** What governs this person; empty where they were not asked yet. */
  governing: readonly Advisory[];
  /** Left out where the page takes no answer. */
  onWorksAt: ((code: PlaceCode) => void) | undefined;
}) {
  const { policy } = useSurroundings();
  const { platform, level } = verdict;
  const [room, setRoom] = useState<string | null>(null);
  return (
    <div class="stack rest">
      <Alternatives platform={platform} onRoom={setRoom} />
      {room && (
        <p role="status">
          <Say message="alternatives_room">
            <OutLink href={room}>{room}</OutLink>
          </Say>
        </p>
      )}
      {lead && <Reply platform={platform} lead={lead} room={room} />}
      {lead && level !== 'block' && <SaferUse advisory={lead} />}
      <AlsoGoverning count={others.length}>
        {others.map((a) => (
          <AdvisoryCard key={a.id} advisory={a} platforms={[platform.name]} standing="governing" />
        ))}
      </AlsoGoverning>
      <SurroundingStatements
        verdict={verdict}
        onWorksThere={isMembershipSet(policy) ? undefined : onWorksAt}
      />
      <p class="small quiet">
        <Say message="hold_linkIs">
          <bdi class="held-link" dir="ltr">
            {shownLink(url)}
          </bdi>
        </Say>
      </p>
      <WhatIsThis />
    </div>
  );
}
