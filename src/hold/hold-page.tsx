import { useState } from 'preact/hooks';
import type { Listed } from '../policy/judge.ts';
import type { Jurisdiction } from '../policy/jurisdiction.ts';
import type { Platform } from '../policy/schema.ts';
import { type Acknowledgement, reasons } from '../state/acknowledgements.ts';
import { AdvisoryCard } from '../ui/advisory-card.tsx';
import { Alternatives } from '../ui/alternatives.tsx';
import { Brand } from '../ui/brand.tsx';
import { useSurroundings } from '../ui/context.ts';
import { MembershipQuestion } from '../ui/membership-question.tsx';
import { SurroundingStatements } from '../ui/surrounding-statements.tsx';
import { statement } from '../ui/words.ts';
import { shownLink } from './held-link.ts';

export type HoldActions = {
  readonly leave: () => void;
  /** Resolves to why it could not be done, in the browser's words, or to null. */
  readonly goOn: (reason: Acknowledgement['reason'], note: string) => Promise<string | null>;
  readonly choose: (membership: Jurisdiction[]) => Promise<string | null>;
  readonly openOptions: () => void;
};

/** The page that stands in for a join link. */
export function HoldPage({
  url,
  verdict,
  actions,
}: {
  url: string;
  verdict: Listed;
  actions: HoldActions;
}) {
  const { t, policy } = useSurroundings();
  const [failure, setFailure] = useState<string | null>(null);
  const { platform, governing } = verdict;
  const [lead, ...others] = governing;
  if (!lead) return null;
  const unasked = policy.membership === 'unasked';
  return (
    <main class="stack">
      <Brand />
      {unasked ? (
        <MembershipQuestion
          verdict={verdict}
          onAnswer={async (membership) => setFailure(await actions.choose(membership))}
          onOther={actions.openOptions}
        />
      ) : (
        <h1 tabIndex={-1}>{statement(t, lead, platform.name)}</h1>
      )}
      <p>{t.say('hold_opened', platform.name)}</p>
      <p class="link" dir="ltr" title={t.say('hold_link')}>
        {shownLink(url)}
      </p>
      <AdvisoryCard
        advisory={lead}
        platforms={[platform.name]}
        standing="governing"
        headed={unasked}
      />
      <Alternatives platform={platform} />
      <WayOn verdict={verdict} actions={actions} onFailure={setFailure} />
      {failure !== null && (
        <p class="notice" role="alert">
          {t.say('hold_failed', failure)}
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary>
            {t.say('hold_others')} ({others.length})
          </summary>
          <div class="stack">
            {others.map((a) => (
              <AdvisoryCard
                key={a.id}
                advisory={a}
                platforms={[platform.name]}
                standing="governing"
              />
            ))}
          </div>
        </details>
      )}
      <SurroundingStatements verdict={verdict} />
    </main>
  );
}

function WayOn({
  verdict: { platform, level, governing },
  actions,
  onFailure,
}: {
  verdict: Listed;
  actions: HoldActions;
  onFailure: (failure: string | null) => void;
}) {
  const { t } = useSurroundings();
  const [reason, setReason] = useState<Acknowledgement['reason']>(null);
  const [note, setNote] = useState('');
  const guidelines = governing[0]?.guidelines ?? [];
  const leave = (
    <button type="button" class="primary" onClick={actions.leave}>
      {t.say('hold_leave')}
    </button>
  );
  if (level === 'block') {
    return (
      <section class="way stack">
        <p>{t.say('hold_blocked', platform.name)}</p>
        <p class="row">{leave}</p>
      </section>
    );
  }
  return (
    <section class="way stack" aria-label={t.say('hold_how')}>
      <p class="row">
        {leave}
        <button type="button" onClick={async () => onFailure(await actions.goOn(reason, note))}>
          {t.say('hold_continue', platform.name)}
        </button>
      </p>
      <p class="small quiet">{t.say('hold_until', platform.name)}</p>
      <details>
        <summary>{t.say('hold_reason')}</summary>
        <fieldset>
          <legend class="small">{t.say('hold_reason')}</legend>
          {reasons.map((value) => (
            <label class="choice" key={value}>
              <input
                type="radio"
                name="reason"
                checked={reason === value}
                onChange={() => setReason(value)}
              />
              {t.say(`hold_reason_${value}`)}
            </label>
          ))}
        </fieldset>
        {(reason === 'approved' || reason === 'other') && (
          <label class="field">
            <span>{t.say(`hold_note_${reason}`)}</span>
            <input
              type="text"
              maxLength={200}
              value={note}
              onInput={(event) => setNote(event.currentTarget.value)}
            />
          </label>
        )}
        {reason === 'private' && guidelines.length > 0 && <Checklist lines={guidelines} />}
      </details>
    </section>
  );
}

/** The governing advisory's own advice for private use, to go through; nothing is kept of it. */
function Checklist({ lines }: { lines: readonly string[] }) {
  const { t } = useSurroundings();
  return (
    <fieldset>
      <legend class="small">{t.say('guidelines')}</legend>
      {lines.map((line) => (
        <label class="choice" key={line}>
          <input type="checkbox" />
          {line}
        </label>
      ))}
    </fieldset>
  );
}

/** What stays in the tab once a link has opened an app beside it. */
export function AppOpened({ platform }: { platform: Platform }) {
  const { t } = useSurroundings();
  return (
    <main class="stack">
      <Brand />
      <h1 tabIndex={-1}>{t.say('hold_appOpened', platform.name)}</h1>
    </main>
  );
}

/** Shown when the address names nothing that may be gone to. */
export function NoLink() {
  const { t } = useSurroundings();
  return (
    <main class="stack">
      <Brand />
      <h1 tabIndex={-1}>{t.say('hold_unlisted_title')}</h1>
      <p>{t.say('hold_unlisted')}</p>
    </main>
  );
}
