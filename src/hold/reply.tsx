import { useState } from 'preact/hooks';
import type { Advisory, Platform } from '../policy/schema.ts';
import { alternativesTo } from '../ui/alternatives.tsx';
import { useSurroundings } from '../ui/context.ts';
import { citation, statement } from '../ui/words.ts';

/** A short, polite text to whoever invited: who advises what, and what could be used instead. */
export function Reply({ platform, lead }: { platform: Platform; lead: Advisory }) {
  const { t, policy } = useSurroundings();
  const [copied, setCopied] = useState(false);
  const names = alternativesTo(platform, policy).map((a) => a.name);
  const text = [
    t.say(
      'reply_text',
      platform.name,
      statement(t, lead, platform.name),
      citation(t, lead, policy.list),
    ),
    ...(names.length > 0
      ? [
          t.say(
            'reply_instead',
            new Intl.ListFormat(t.language, { type: 'disjunction' }).format(names),
          ),
        ]
      : []),
    t.say('reply_end'),
  ].join('\n\n');
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
