import type { ComponentChildren } from 'preact';
import { useSurroundings } from './context.ts';

/** The advisories beside the strictest, on demand: "These also apply to you (2)". */
export function AlsoGoverning({ count, children }: { count: number; children: ComponentChildren }) {
  const { t } = useSurroundings();
  if (count === 0) return null;
  return (
    <details>
      <summary>{t.say('alsoGoverning', new Intl.NumberFormat(t.language).format(count))}</summary>
      <div class="stack">{children}</div>
    </details>
  );
}
