import type { Platform } from '../policy/list/schema.ts';
import { judge } from '../policy/verdict/judge.ts';
import { useSurroundings } from '../ui/context.ts';
import { Sheet } from './sheet.tsx';

/** The page that stays in the tab once a link has opened an app beside it. */
export function AppOpened({
  url,
  platform,
  onAgain,
  onClose,
}: {
  url: string;
  platform: Platform;
  onAgain: () => void;
  onClose: () => void;
}) {
  const { t, policy } = useSurroundings();
  // Some apps' links hold the address of the same meeting on the web.
  const onTheWeb = url.replace(/^[^:]+:/, 'https:');
  const isOnTheWeb = judge(onTheWeb, policy).platform === platform;
  return (
    <Sheet>
      <h1 tabIndex={-1}>{t.say('hold_appOpened', platform.name)}</h1>
      <p class="row">
        <button type="button" class="primary" onClick={onClose}>
          {t.say('hold_close')}
        </button>
        <button type="button" onClick={onAgain}>
          {t.say('hold_openAgain')}
        </button>
        {isOnTheWeb && <a href={onTheWeb}>{t.say('hold_openInBrowser')}</a>}
      </p>
    </Sheet>
  );
}
