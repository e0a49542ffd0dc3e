import type { Advisory } from '../policy/list/schema.ts';
import type { Listed } from '../policy/verdict/judge.ts';
import { useSurroundings } from '../ui/context.ts';
import { OnDemand } from '../ui/on-demand.tsx';
import { loadOrganisationHelp } from './load-below.ts';

/** The head of the page for a link without a way on: who does not allow it, whom to ask, and the way back. */
export function Blocked({
  verdict: { platform },
  lead,
  onBack,
}: {
  verdict: Listed;
  lead: Advisory;
  onBack: () => void;
}) {
  const { t, policy } = useSurroundings();
  const { organizationName } = policy.organisation;
  return (
    <>
      <h1 tabIndex={-1}>
        {organizationName
          ? t.say('hold_blockedBy', platform.name, organizationName)
          : t.say('hold_blocked', platform.name)}
      </h1>
      <p>{t.say('hold_opened', platform.name)}</p>
      <p class="row way">
        <button type="button" class="primary" onClick={onBack}>
          {t.say('hold_goBack')}
        </button>
      </p>
      <OnDemand load={loadOrganisationHelp} props={{ platform, lead }} />
    </>
  );
}
