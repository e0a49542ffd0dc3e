import type { ComponentChildren } from 'preact';
import type { Advisory } from '../policy/list/schema.ts';
import type { Listed, Verdict } from '../policy/verdict/judge.ts';
import { listOf } from '../policy/verdict/merge.ts';
import type { Acknowledgement } from '../state/acknowledgements.ts';
import { AdvisoryCard } from '../ui/advisory-card.tsx';
import { AlsoGoverning } from '../ui/also-governing.tsx';
import { Alternatives } from '../ui/alternatives.tsx';
import { useSurroundings } from '../ui/context.ts';
import { Continued } from '../ui/continued.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { SurroundingStatements } from '../ui/surrounding-statements.tsx';
import { Unprotected } from '../ui/unprotected.tsx';
import { citation, exemptionText, listText, statement } from '../words/words.ts';
import { CheckLinks } from './check-links.tsx';
import { shownHost } from './shown-host.ts';

export type PopupActions = {
  readonly openOptions: () => void;
  readonly revoke: (platform: string) => void;
  readonly redraw: () => void;
};

/** What applies to the page in the active tab, and why. */
export function PopupPage({
  url,
  verdict,
  granted,
  hidesNotice,
  acknowledgement,
  pasted,
  actions,
}: {
  /** The active tab's address, or null where it is no website. */
  url: string | null;
  verdict: Verdict;
  granted: boolean;
  hidesNotice: boolean;
  acknowledgement: Acknowledgement | null;
  /** A text to check from the start; mostly empty. */
  pasted: string;
  actions: PopupActions;
}) {
  const { t } = useSurroundings();
  return (
    <main class="stack">
      {!granted && <Unprotected onGranted={actions.redraw} />}
      {hidesNotice && <p class="notice">{t.say('hidesNotice')}</p>}
      {verdict.platform ? (
        <ListedPage verdict={verdict} host={url ? shownHost(url) : ''} />
      ) : (
        <Heading>{url ? t.say('popup_unlisted', shownHost(url)) : t.say('popup_noPage')}</Heading>
      )}
      {verdict.platform && acknowledgement && (
        <Continued
          name={verdict.platform.name}
          acknowledgement={acknowledgement}
          onRevoke={() => actions.revoke(acknowledgement.platform)}
        />
      )}
      <CheckLinks pasted={pasted} />
      <Lists onOptions={actions.openOptions} />
    </main>
  );
}

function Heading({ children }: { children: ComponentChildren }) {
  return <h1>{children}</h1>;
}

function ListedPage({ verdict, host }: { verdict: Listed; host: string }) {
  const { t } = useSurroundings();
  const { platform, governing } = verdict;
  const [lead, ...others] = governing;
  return (
    <>
      <p class="quiet small">
        {platform.name} · <span dir="ltr">{host}</span>
      </p>
      <Heading>
        {lead ? statement(t, lead, [platform.name]) : t.say('popup_notGoverning', platform.name)}
      </Heading>
      {verdict.exemption && <p class="notice">{exemptionText(t, verdict.exemption)}</p>}
      {lead && <Governing advisory={lead} name={platform.name} headed={false} />}
      <AlsoGoverning count={others.length}>
        {others.map((a) => (
          <Governing key={a.id} advisory={a} name={platform.name} headed />
        ))}
      </AlsoGoverning>
      <Alternatives platform={platform} />
      <SurroundingStatements verdict={verdict} />
    </>
  );
}

function Governing(props: { advisory: Advisory; name: string; headed: boolean }) {
  const { t, policy } = useSurroundings();
  const { advisory, name, headed } = props;
  return (
    <div class="stack">
      <AdvisoryCard advisory={advisory} platforms={[name]} standing="governing" headed={headed} />
      <p class="row">
        <CopyButton
          label={t.say('copyCitation')}
          text={citation(t, advisory, listOf(policy.provenance, advisory.id))}
        />
        <a href={`/options.html#${advisory.id}`} target="_blank" rel="noopener">
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
