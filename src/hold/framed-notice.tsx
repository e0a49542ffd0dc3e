import type { Listed } from '../policy/verdict/judge.ts';
import { useSurroundings } from '../ui/context.ts';
import { headline } from '../words/words.ts';

/**
 * The notice in place of a meeting that another page embeds. That page could draw over it, so
 * nothing is decided here: a link opens the hold page in a tab.
 */
export function FramedNotice({ verdict }: { verdict: Listed }) {
  const { t, policy } = useSurroundings();
  return (
    <main class="stack sheet framed">
      <p>{headline(t, policy, verdict)}</p>
      <p>
        <a href={location.href} target="_blank" rel="noopener">
          {t.say('hold_framed')}
        </a>
      </p>
    </main>
  );
}
