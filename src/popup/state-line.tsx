import { useSurroundings } from '../ui/context.ts';
import { dateText, reasonText } from '../words/words.ts';
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
  return (
    <section class={`row state-line ${state.is}`}>
      <strong>{stateText()}</strong>
      {state.is === 'continued' && (
        <>
          <button type="button" onClick={() => onRevoke(state.acknowledgement.platform)}>
            {t.say('continued_revoke')}
          </button>
          {whyText(state.acknowledgement) && (
            <span class="small quiet">{whyText(state.acknowledgement)}</span>
          )}
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

  function whyText({ reason, note }: { reason: string | null; note: string }): string {
    if (reason && note) return t.say('continued_reason', reasonText(t, reason), note);
    return reason ? reasonText(t, reason) : note;
  }
}
