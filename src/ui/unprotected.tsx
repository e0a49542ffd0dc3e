import { requestSites } from '../browser/access.ts';
import { useSurroundings } from './context.ts';

/** Said wherever a person looks, while the browser lets us act on no website. */
export function Unprotected({ onGranted }: { onGranted: () => void }) {
  const { t } = useSurroundings();
  const grant = async () => {
    if (await requestSites()) onGranted();
  };
  return (
    <section class="notice stack" role="alert">
      <h2>{t.say('unprotected')}</h2>
      <p>{t.say('unprotected_why')}</p>
      <p>
        <button type="button" class="primary" onClick={grant}>
          {t.say('unprotected_grant')}
        </button>
      </p>
      <p class="small quiet">{t.say('unprotected_how')}</p>
    </section>
  );
}
