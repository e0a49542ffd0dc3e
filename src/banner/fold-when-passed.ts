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
  const since = performance.now();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const passed = (event: Event) => {
    if (!event.isTrusted || event.target === drawn.host || timer !== null) return;
    const left = Math.max(0, readable - (performance.now() - since));
    timer = setTimeout(() => {
      stop();
      drawn.foldAway();
    }, left);
  };
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    for (const sign of signs) removeEventListener(sign, passed, true);
  };
  for (const sign of signs) addEventListener(sign, passed, { capture: true, passive: true });
  return stop;
}
