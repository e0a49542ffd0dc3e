import type { ComponentChildren } from 'preact';
import { Brand } from '../ui/brand.tsx';
import { type HoldState, StateMark } from './state-mark.tsx';

/** A page about one link, with the mark of what has become of it. */
export function Sheet({ state, children }: { state?: HoldState; children: ComponentChildren }) {
  return (
    <main class="stack sheet hold">
      <header class="row">
        <Brand />
        {state && <StateMark state={state} />}
      </header>
      {children}
    </main>
  );
}
