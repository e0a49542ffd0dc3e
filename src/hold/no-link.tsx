import { useSurroundings } from '../ui/context.ts';
import { Sheet } from './sheet.tsx';

/** Shown when the address names nothing that may be gone to. */
export function NoLink({ onClose }: { onClose: () => void }) {
  const { t } = useSurroundings();
  return (
    <Sheet>
      <h1 tabIndex={-1}>{t.say('hold_unlisted_title')}</h1>
      <p>{t.say('hold_unlisted')}</p>
      <p class="row">
        <button type="button" class="primary" onClick={onClose}>
          {t.say('hold_close')}
        </button>
        <a href="/popup.html?">{t.say('hold_checkLink')}</a>
      </p>
    </Sheet>
  );
}
