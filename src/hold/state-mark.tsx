import { useSurroundings } from '../ui/context.ts';

export type HoldState = 'held' | 'blocked' | 'information';

/** Shapes, so that no state rests on a colour alone. */
const marks = { held: '❚❚', blocked: '✕', information: 'i' } as const;

/** What has become of the link, by word and mark, at the head of the page. */
export function StateMark({ state }: { state: HoldState }) {
  const { t } = useSurroundings();
  return (
    <span class={`state ${state}`}>
      <span class="shape" aria-hidden="true">
        {marks[state]}
      </span>
      {t.say(`state_${state}`)}
    </span>
  );
}
