import type { Advisory } from '../policy/list/schema.ts';
import { useSurroundings } from '../ui/context.ts';
import { Guidelines } from '../ui/guidelines.tsx';

/** The governing advisory's own advice for private use, to read before one goes on. */
export function SaferUse({ advisory }: { advisory: Advisory }) {
  const { t } = useSurroundings();
  if (!advisory.texts.en?.guidelines.length) return null;
  return (
    <details>
      <summary>{t.say('guidelines')}</summary>
      <div class="stack">
        <Guidelines advisory={advisory} />
      </div>
    </details>
  );
}
