import { useState } from 'preact/hooks';
import type { Advisory, Platform } from '../policy/schema.ts';
import { useSurroundings } from '../ui/context.ts';
import { replyText } from '../ui/reply-text.ts';

/** A short, polite text to whoever invited: who advises what, and what could be used instead. */
export function Reply({ platform, lead }: { platform: Platform; lead: Advisory }) {
  const { t, policy } = useSurroundings();
  const [copied, setCopied] = useState(false);
  const text = replyText(t, platform, lead, policy);
  const subject = t.say('reply_subject', platform.name);
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  return (
    <section class="row" aria-label={t.say('reply_title')}>
      <button
        type="button"
        class="plain"
        onClick={async () => {
          await navigator.clipboard.writeText(text);
          setCopied(true);
        }}
      >
        {t.say('reply_copy')}
      </button>
      <a href={mail}>{t.say('reply_mail')}</a>
      <span role="status" class="small quiet">
        {copied ? t.say('reply_copied') : ''}
      </span>
    </section>
  );
}
