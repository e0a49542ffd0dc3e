import type { Acknowledgement } from '../state/acknowledgements.ts';
import { useSurroundings } from '../ui/context.ts';
import { reasonText, spanText } from '../words/words.ts';

/** A decision to go on that counts now, why, how long it still does, and its end by one click. */
export function Continued({
  name,
  acknowledgement: { at, until, reason, note },
  onRevoke,
}: {
  name: string;
  acknowledgement: Acknowledgement;
  onRevoke: () => void;
}) {
  const { t } = useSurroundings();
  const time = new Intl.DateTimeFormat(t.language, { timeStyle: 'short' });
  const left = Math.max(1, Math.round((until - Date.now()) / 60_000));
  return (
    <section class="notice stack">
      <p>{t.say('continued_what', name, time.format(at), time.format(until))}</p>
      {(reason || note) && (
        <p class="small">
          {reason && note
            ? t.say('continued_reason', reasonText(t, reason), note)
            : reason
              ? reasonText(t, reason)
              : note}
        </p>
      )}
      <p class="small quiet">{t.say('continued_remaining', spanText(t, left))}</p>
      <p>
        <button type="button" onClick={onRevoke}>
          {t.say('continued_revoke')}
        </button>
      </p>
    </section>
  );
}
