import type { ComponentChildren } from 'preact';
import type { PlaceCode } from '../policy/list/place.ts';
import type { Advisory } from '../policy/list/schema.ts';
import type { Listed, Verdict } from '../policy/verdict/judge.ts';
import { listOf } from '../policy/verdict/merge.ts';
import { asksMembership, isMembershipSet, withPart } from '../policy/verdict/policy.ts';
import { AdvisoryCard } from '../ui/advisory-card.tsx';
import { AlsoGoverning } from '../ui/also-governing.tsx';
import { Alternatives } from '../ui/alternatives.tsx';
import { AskedMembership } from '../ui/asked-membership.tsx';
import { useSurroundings } from '../ui/context.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { OnDemand } from '../ui/on-demand.tsx';
import { Unprotected } from '../ui/unprotected.tsx';
import { citation, exemptionText, headline, listText } from '../words/words.ts';
import type { PageState } from './page-state.ts';
import { shownHost } from './shown-host.ts';
import { StateLine } from './state-line.tsx';

export type PopupActions = {
  readonly openOptions: () => void;
  readonly revoke: (platform: string) => void;
  readonly showAgain: (notices: readonly string[]) => void;
  readonly choose: (membership: PlaceCode[]) => void;
  readonly redraw: () => void;
};

const loadSurroundings = () => import('./below.tsx').then((m) => m.SurroundingStatements);
const loadCheckLinks = () => import('./below.tsx').then((m) => m.CheckLinks);

/** What applies to the page in the active tab, and why. */
export function PopupPage({
  url,
  verdict,
  granted,
  hidesNotice,
  state,
  pasted,
  guesses,
  actions,
}: {
  /** The active tab's address, or null where it is no website. */
  url: string | null;
  verdict: Verdict;
  granted: boolean;
  hidesNotice: boolean;
  /** Of a listed page. */
  state: PageState | null;
  /** A text to check from the start; mostly empty. */
  pasted: string;
  /** The countries that the browser's settings suggest; empty where nothing is asked. */
  guesses: readonly PlaceCode[];
  actions: PopupActions;
}) {
  const { t } = useSurroundings();
  return (
    <main class="stack">
      {!granted && <Unprotected onGranted={actions.redraw} />}
      {hidesNotice && <p class="notice">{t.say('hidesNotice')}</p>}
      {state && (
        <StateLine state={state} onRevoke={actions.revoke} onShowAgain={actions.showAgain} />
      )}
      {verdict.platform ? (
        <ListedPage
          verdict={verdict}
          host={url ? shownHost(url) : ''}
          guesses={guesses}
          choose={actions.choose}
        >
          <OnDemand load={loadCheckLinks} props={{ pasted }} />
        </ListedPage>
      ) : (
        <>
          <Heading>{url ? t.say('popup_unlisted', shownHost(url)) : t.say('popup_noPage')}</Heading>
          <OnDemand load={loadCheckLinks} props={{ pasted }} />
        </>
      )}
      <Lists onOptions={actions.openOptions} />
    </main>
  );
}

function Heading({ children }: { children: ComponentChildren }) {
  return <h1>{children}</h1>;
}

function ListedPage({
  verdict,
  host,
  guesses,
  choose,
  children,
}: {
  verdict: Listed;
  host: string;
  guesses: readonly PlaceCode[];
  choose: PopupActions['choose'];
  /** What stands between the advisory that governs and all others. */
  children: ComponentChildren;
}) {
  const { t, policy } = useSurroundings();
  const { platform } = verdict;
  const worksAt = (code: PlaceCode) => choose(withPart(policy.membership, code));
  const [lead, ...others] = asksMembership(policy) ? [] : verdict.governing;
  return (
    <>
      <p class="quiet small">
        {platform.name} · <span dir="ltr">{host}</span>
      </p>
      <Heading>{headline(t, policy, verdict)}</Heading>
      {verdict.exemption && <p class="notice">{exemptionText(t, verdict.exemption)}</p>}
      <AskedMembership verdict={verdict} guesses={guesses} onChoose={choose} />
      {lead && <Governing advisory={lead} name={platform.name} headed={false} />}
      {children}
      <AlsoGoverning count={others.length}>
        {others.map((a) => (
          <Governing key={a.id} advisory={a} name={platform.name} headed />
        ))}
      </AlsoGoverning>
      <Alternatives platform={platform} />
      <OnDemand
        load={loadSurroundings}
        props={{ verdict, onWorksThere: isMembershipSet(policy) ? undefined : worksAt }}
      />
    </>
  );
}

function Governing(props: { advisory: Advisory; name: string; headed: boolean }) {
  const { t, policy, addressOf } = useSurroundings();
  const { advisory, name, headed } = props;
  return (
    <div class="stack">
      <AdvisoryCard advisory={advisory} platforms={[name]} standing="governing" headed={headed} />
      <p class="row">
        <CopyButton
          label={t.say('copyCitation')}
          text={citation(t, advisory, listOf(policy.provenance, advisory.id))}
        />
        <a href={addressOf(advisory.id)} target="_blank" rel="noopener">
          {t.say('openInRegister')}
        </a>
      </p>
    </div>
  );
}

function Lists({ onOptions }: { onOptions: () => void }) {
  const { t, policy } = useSurroundings();
  const lists = policy.provenance.lists.map((list) => listText(t, list));
  return (
    <footer class="lists row small quiet">
      <span>{t.say('popup_lists', new Intl.ListFormat(t.language).format(lists))}</span>
      <button type="button" class="plain" onClick={onOptions}>
        {t.say('popup_options')}
      </button>
    </footer>
  );
}
