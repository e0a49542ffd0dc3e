import type { Advisory, Platform } from '../policy/list/schema.ts';
import { useSurroundings } from '../ui/context.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { replyText } from '../words/reply-text.ts';

/** The reply to whoever invited, to be copied or sent as a mail. */
export function Reply({ platform, lead }: { platform: Platform; lead: Advisory }) {
  const { t, policy } = useSurroundings();
  const text = replyText(t, platform, lead, policy);
  const subject = t.say('reply_subject', platform.name);
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  return (
    <section class="row" aria-label={t.say('reply_title')}>
      <CopyButton label={t.say('reply_copy')} text={text} />
      <a href={mail}>{t.say('reply_mail')}</a>
    </section>
  );
}
