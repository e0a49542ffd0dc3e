import type { Acknowledgement } from '../state/acknowledgements.ts';
import { useSurroundings } from '../ui/context.ts';
import { spanText, whyText } from '../words/words.ts';

/** A decision to go on that counts now, why, how long it still does, and its end by one click. */
export function Continued({
  name,
  acknowledgement,
  onRevoke,
}: {
  name: string;
  acknowledgement: Acknowledgement;
  onRevoke: () => void;
}) {
  const { t } = useSurroundings();
  const { at, until } = acknowledgement;
  const why = whyText(t, acknowledgement);
  const time = new Intl.DateTimeFormat(t.language, { timeStyle: 'short' });
  const left = Math.max(1, Math.round((until - Date.now()) / 60_000));
  return (
    <section class="notice stack">
      <p>{t.say('continued_what', name, time.format(at), time.format(until))}</p>
      {why && <p class="small">{why}</p>}
      <p class="small quiet">{t.say('continued_remaining', spanText(t, left))}</p>
      <p>
        <button type="button" onClick={onRevoke}>
          {t.say('continued_revoke')}
        </button>
      </p>
    </section>
  );
}
