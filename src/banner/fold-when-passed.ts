import type { Drawn } from './draw.ts';

/** What a person does on a page that they use, and not only look at. */
const signs = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Long enough to read one sentence, in milliseconds. */
const readable = 4_000;

/**
 * Folds the banner to its tab once a person works on past it, so that it covers nobody's header for
 * longer than it takes to read. Gives back what ends the watch.
 */
export function foldWhenPassed(drawn: Drawn): () => void {
  // What nobody could see yet, nobody has read.
  let since = document.visibilityState === 'visible' ? performance.now() : Number.NaN;
  const seen = () => {
    if (Number.isNaN(since) && document.visibilityState === 'visible') since = performance.now();
  };
  let timer: ReturnType<typeof setTimeout> | null = null;
  const passed = (event: Event) => {
    if (!event.isTrusted || event.target === drawn.host || timer !== null) return;
    seen();
    const left = Math.max(0, readable - (performance.now() - since));
    timer = setTimeout(() => {
      timer = null;
      // Somebody who is using it is asked again at their next sign.
      if (drawn.foldAway()) stop();
    }, left);
  };
  document.addEventListener('visibilitychange', seen);
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    for (const sign of signs) removeEventListener(sign, passed, true);
    document.removeEventListener('visibilitychange', seen);
  };
  for (const sign of signs) addEventListener(sign, passed, { capture: true, passive: true });
  return stop;
}
