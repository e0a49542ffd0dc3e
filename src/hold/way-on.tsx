import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../lib/outcome.ts';
import type { Platform } from '../policy/list/schema.ts';
import type { Acknowledgement } from '../state/acknowledgements.ts';
import { useSurroundings } from '../ui/context.ts';
import { reasonText, spanText } from '../words/words.ts';
import type { HoldActions } from './actions.ts';

/** What an organisation asks for and was not given. */
type Missing = 'reason' | 'reference';

/** Back, or on: the safe choice is the one filled button. What an organisation asks for stands before them. */
export function WayOn({
  platform,
  isPrivate,
  actions,
  onOutcome,
}: {
  platform: Platform;
  /** In a private window a decision counts in its own tab alone. */
  isPrivate: boolean;
  actions: HoldActions;
  onOutcome: (outcome: Outcome) => void;
}) {
  const { t, policy } = useSurroundings();
  const { acknowledgementMinutes, reasonRequired, referenceRequired } = policy.terms;
  const [reason, setReason] = useState<Acknowledgement['reason']>(null);
  const [note, setNote] = useState('');
  const [onlyHere, setOnlyHere] = useState(isPrivate);
  const [presses, setPresses] = useState(0);
  const isNeeded = reasonRequired || referenceRequired;
  const missing: Missing[] = [
    ...(reasonRequired && reason === null ? (['reason'] as const) : []),
    ...(referenceRequired && note.trim() === '' ? (['reference'] as const) : []),
  ];
  const told = presses > 0 ? missing : [];
  const goOn = async () => {
    setPresses(presses + 1);
    if (missing.length > 0) return;
    onOutcome(await actions.goOn({ reason, note: note.trim(), onlyHere }));
  };
  const asked = (
    <Asked reason={reason} note={note} told={told} onReason={setReason} onNote={setNote} />
  );
  return (
    <section class="way stack" aria-label={t.say('hold_how')}>
      {told.length > 0 && <Missed missing={told} presses={presses} />}
      {isNeeded && asked}
      <p class="row">
        <button type="button" class="primary" onClick={actions.leave}>
          {t.say('hold_leave')}
        </button>
        <button type="button" onClick={goOn}>
          {t.say('hold_continue', platform.name)}
        </button>
      </p>
      <div class="small quiet">
        {!onlyHere && (
          <p>{t.say('hold_until', platform.name, spanText(t, acknowledgementMinutes))}</p>
        )}
        <label class="choice">
          <input
            type="checkbox"
            checked={onlyHere}
            disabled={isPrivate}
            onChange={() => setOnlyHere(!onlyHere)}
          />
          {t.say('hold_onlyThisTab')}
        </label>
      </div>
      {!isNeeded && (
        <details class="small">
          <summary>{t.say('hold_reason')}</summary>
          {asked}
        </details>
      )}
    </section>
  );
}

/** Names what is missing, takes the focus so that it is read, and leads to each field. */
function Missed({ missing, presses }: { missing: readonly Missing[]; presses: number }) {
  const { t } = useSurroundings();
  const summary = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press of the button brings the focus back
  useEffect(() => summary.current?.focus(), [presses]);
  return (
    <section class="notice" role="alert" tabIndex={-1} ref={summary}>
      <h2>{t.say('hold_needed')}</h2>
      <ul class="plain-list">
        {missing.map((field) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                // The page's own fragment is the held link.
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {t.say(`hold_need_${field}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why a person goes on, and the reference or words that go with it. */
function Asked({
  reason,
  note,
  told,
  onReason,
  onNote,
}: {
  reason: Acknowledgement['reason'];
  note: string;
  told: readonly Missing[];
  onReason: (reason: string) => void;
  onNote: (note: string) => void;
}) {
  const { t, policy } = useSurroundings();
  const { reasonRequired, referenceRequired, reasons } = policy.terms;
  const lacksReason = told.includes('reason');
  const lacksReference = told.includes('reference');
  const noted = referenceRequired || reason === 'approved' || reason === 'other';
  const noteKey = referenceRequired ? 'needed' : reason === 'other' ? 'other' : 'approved';
  return (
    <div>
      <fieldset aria-describedby={lacksReason ? 'lacks-reason' : undefined}>
        <legend class={reasonRequired || referenceRequired ? undefined : 'hidden'}>
          {t.say(reasonRequired ? 'hold_reasonNeeded' : 'hold_reason')}
        </legend>
        {lacksReason && (
          <p id="lacks-reason" class="lacks">
            {t.say('hold_need_reason')}
          </p>
        )}
        {reasons.map((value, i) => (
          <label class="choice" key={value}>
            <input
              type="radio"
              name="reason"
              id={i === 0 ? 'reason' : undefined}
              checked={reason === value}
              onChange={() => onReason(value)}
            />
            {reasonText(t, value)}
          </label>
        ))}
      </fieldset>
      {noted && (
        <label class="field">
          {t.say(`hold_note_${noteKey}`)}
          {lacksReference && (
            <span id="lacks-reference" class="lacks">
              {t.say('hold_need_reference')}
            </span>
          )}
          <input
            type="text"
            id="reference"
            maxLength={200}
            value={note}
            aria-invalid={lacksReference}
            aria-describedby={lacksReference ? 'lacks-reference' : undefined}
            onInput={(event) => onNote(event.currentTarget.value)}
          />
        </label>
      )}
    </div>
  );
}
