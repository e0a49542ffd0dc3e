import type { Acknowledgement } from '../state/acknowledgements.ts';
import { useSurroundings } from '../ui/context.ts';
import { Continued } from '../ui/continued.tsx';
import { statement } from '../words/words.ts';
import { decisionsCsv } from './decisions-csv.ts';
import { DownloadLink } from './download-link.tsx';

/** What this person decided: where they go on, why, until when; and the notices that they dismissed. */
export function DecisionsSection({
  decisions,
  dismissed,
  revoke,
  erase,
}: {
  decisions: readonly Acknowledgement[];
  /** Advisory id → revision. */
  dismissed: Readonly<Record<string, number>>;
  revoke: (platform: string) => void;
  erase: () => void;
}) {
  const { t, policy } = useSurroundings();
  const nameOf = (id: string) => policy.platformOf(id)?.name ?? id;
  const notices = policy.list.advisories.filter((a) => dismissed[a.id] === a.revision);
  const nothing = decisions.length + notices.length === 0;
  return (
    <section class="stack" id="decisions">
      <h2>{t.say('options_decisions')}</h2>
      {nothing && <p class="quiet">{t.say('decisions_none')}</p>}
      {decisions.length > 0 && <p class="quiet">{t.say('decisions_help')}</p>}
      {decisions.map((a) => (
        <Continued
          key={`${a.platform} ${a.tab ?? ''}`}
          name={nameOf(a.platform)}
          acknowledgement={a}
          onRevoke={() => revoke(a.platform)}
        />
      ))}
      {notices.length > 0 && (
        <>
          <h3 class="part">{t.say('decisions_dismissed')}</h3>
          <ul class="plain-list">
            {notices.map((a) => (
              <li key={a.id}>{statement(t, policy, a, a.platforms.map(nameOf))}</li>
            ))}
          </ul>
        </>
      )}
      {!nothing && (
        <p class="row">
          {decisions.length > 0 && (
            <DownloadLink
              label={t.say('decisions_export')}
              name="caveat-decisions.csv"
              type="text/csv"
              text={decisionsCsv(decisions)}
            />
          )}
          <button type="button" onClick={erase}>
            {t.say('decisions_erase')}
          </button>
        </p>
      )}
    </section>
  );
}
