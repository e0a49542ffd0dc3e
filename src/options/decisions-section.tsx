import type { Dismissed } from '../policy/verdict/advisories-to-show.ts';
import type { Acknowledgement } from '../state/acknowledgements.ts';
import { useSurroundings } from '../ui/context.ts';
import { DownloadLink } from '../ui/download-link.tsx';
import { statement } from '../words/words.ts';
import { Continued } from './continued.tsx';
import { decisionsCsv } from './decisions-csv.ts';
import { dismissedNotices } from './dismissed-notices.ts';

/** What this person decided: where they go on, why, until when; and the notices that they dismissed. */
export function DecisionsSection({
  decisions,
  dismissed,
  revoke,
  showAgain,
  erase,
}: {
  decisions: readonly Acknowledgement[];
  dismissed: Dismissed;
  revoke: (platform: string) => void;
  /** Brings one notice back, by its key. */
  showAgain: (notice: string) => void;
  erase: () => void;
}) {
  const { t, policy } = useSurroundings();
  const nameOf = (id: string) => policy.platformOf(id)?.name ?? id;
  const notices = dismissedNotices(policy, dismissed);
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
            {notices.map(({ key, advisory, platforms }) => (
              <li key={key}>
                {statement(t, policy, advisory, platforms.map(nameOf))}{' '}
                <button type="button" class="plain" onClick={() => showAgain(key)}>
                  {t.say('showAgain')}
                </button>
              </li>
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
