import { useState } from 'preact/hooks';
import type { Outcome } from '../lib/outcome.ts';
import type { Listed } from '../policy/verdict/judge.ts';
import type { Acknowledgement } from '../state/acknowledgements.ts';
import { useSurroundings } from '../ui/context.ts';
import { Fact } from '../ui/say.tsx';
import { reasonText, spanText, textIn } from '../words/words.ts';
import type { HoldActions } from './actions.ts';
import { OrganisationHelp } from './organisation-help.tsx';

/** Back, or on: the safe choice is the one filled button. */
export function WayOn({
  verdict,
  actions,
  onOutcome,
}: {
  verdict: Listed;
  actions: HoldActions;
  onOutcome: (outcome: Outcome) => void;
}) {
  const { t, policy } = useSurroundings();
  const { platform, level, governing } = verdict;
  const { acknowledgementMinutes, reasonRequired, referenceRequired, reasons } = policy.terms;
  const [reason, setReason] = useState<Acknowledgement['reason']>(null);
  const [note, setNote] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const leave = (
    <button type="button" class="primary" onClick={actions.leave}>
      {t.say('hold_leave')}
    </button>
  );
  if (level === 'block') {
    const { organizationName } = policy.organisation;
    return (
      <section class="way stack">
        <p>
          {organizationName
            ? t.say('hold_blockedBy', platform.name, organizationName)
            : t.say('hold_blocked', platform.name)}
        </p>
        <OrganisationHelp />
        <p class="row">{leave}</p>
      </section>
    );
  }
  const complete =
    (reason !== null || !reasonRequired) && (note.trim() !== '' || !referenceRequired);
  const goOn = async () => {
    setIncomplete(!complete);
    if (complete) onOutcome(await actions.goOn(reason, note.trim()));
  };
  const noted = referenceRequired || reason === 'approved' || reason === 'other';
  const noteKey = referenceRequired ? 'needed' : reason === 'other' ? 'other' : 'approved';
  const [lead] = governing;
  const guidance = lead && textIn(t, lead);
  return (
    <section class="way stack" aria-label={t.say('hold_how')}>
      <p class="row">
        {leave}
        <button type="button" onClick={goOn}>
          {t.say('hold_continue', platform.name)}
        </button>
      </p>
      <p class="small quiet">
        {t.say('hold_until', platform.name, spanText(t, acknowledgementMinutes))}
      </p>
      {incomplete && !complete && <p role="alert">{t.say('hold_needed')}</p>}
      <details open={reasonRequired || referenceRequired}>
        <summary>{t.say(reasonRequired ? 'hold_reasonNeeded' : 'hold_reason')}</summary>
        <fieldset>
          <legend class="hidden">{t.say('hold_reason')}</legend>
          {reasons.map((value) => (
            <label class="choice" key={value}>
              <input
                type="radio"
                name="reason"
                checked={reason === value}
                onChange={() => setReason(value)}
              />
              {reasonText(t, value)}
            </label>
          ))}
        </fieldset>
        {noted && (
          <label class="field">
            {t.say(`hold_note_${noteKey}`)}
            <input
              type="text"
              maxLength={200}
              value={note}
              onInput={(event) => setNote(event.currentTarget.value)}
            />
          </label>
        )}
        {reason === 'private' && guidance && guidance.text.guidelines.length > 0 && (
          <Checklist lines={guidance.text.guidelines} lang={guidance.lang} />
        )}
      </details>
    </section>
  );
}

/** The governing advisory's own advice for private use, to go through; nothing is kept of it. */
function Checklist({ lines, lang }: { lines: readonly string[]; lang: string }) {
  const { t } = useSurroundings();
  return (
    <fieldset>
      <legend class="small">{t.say('guidelines')}</legend>
      {lines.map((line) => (
        <label class="choice" key={line}>
          <input type="checkbox" />
          <Fact lang={lang}>{line}</Fact>
        </label>
      ))}
    </fieldset>
  );
}
