import { useSurroundings } from '../ui/context.ts';
import { dateText, whyText } from '../words/words.ts';
import type { PageState } from './page-state.ts';

/** The first line of the popup: the state of this page, and its one action. */
export function StateLine({
  state,
  onRevoke,
  onShowAgain,
}: {
  state: PageState;
  onRevoke: (platform: string) => void;
  onShowAgain: (notices: readonly string[]) => void;
}) {
  const { t, policy } = useSurroundings();
  const why = state.is === 'continued' ? whyText(t, state.acknowledgement) : '';
  return (
    <section class={`row state-line ${state.is}`}>
      <strong>{stateText()}</strong>
      {state.is === 'continued' && (
        <>
          <button type="button" onClick={() => onRevoke(state.acknowledgement.platform)}>
            {t.say('continued_revoke')}
          </button>
          {why && <span class="small quiet">{why}</span>}
        </>
      )}
      {state.is === 'hidden' && (
        <button type="button" onClick={() => onShowAgain(state.notices)}>
          {t.say('showAgain')}
        </button>
      )}
    </section>
  );

  function stateText(): string {
    switch (state.is) {
      case 'blocked':
        return blockedText();
      case 'continued':
        return t.say('popup_continued', timeText(state.acknowledgement.until));
      case 'exempt':
        return t.say('popup_exempt', dateText(t, state.until));
      default:
        return t.say(`popup_${state.is}`);
    }
  }

  function blockedText(): string {
    const { organizationName } = policy.organisation;
    return organizationName ? t.say('popup_blockedBy', organizationName) : t.say('popup_blocked');
  }

  function timeText(at: number): string {
    return new Intl.DateTimeFormat(t.language, { timeStyle: 'short' }).format(at);
  }
}
