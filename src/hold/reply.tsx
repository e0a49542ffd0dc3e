import { useState } from 'preact/hooks';
import type { Advisory, Platform } from '../policy/list/schema.ts';
import { translatorIn } from '../state/load-translator.ts';
import { useSurroundings } from '../ui/context.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { LanguageOptions } from '../ui/language-options.tsx';
import { languageFor } from '../words/languages.ts';
import { mailAddress } from '../words/mail-address.ts';
import { replyTo } from '../words/reply-text.ts';
import { CalendarEntry } from './calendar-entry.tsx';

/**
 * The reply to whoever invited, in any of our languages, to be read, copied or sent as an email; with
 * a calendar entry where a new room was opened. Nothing where a link of the platform is no invitation.
 */
export function Reply({
  platform,
  lead,
  room,
}: {
  platform: Platform;
  lead: Advisory;
  /** The link of a room that was opened in place of the one that is held. */
  room: string | null;
}) {
  const { t, policy } = useSurroundings();
  const [writer, setWriter] = useState(t);
  const reply = replyTo(writer, platform, lead, policy, room);
  if (!reply) return null;
  return (
    <details open={room !== null}>
      <summary>{t.say('reply_title')}</summary>
      <div class="stack">
        <label class="field">
          {t.say('reply_language')}
          <select
            value={languageFor(writer.language)}
            onChange={async (event) => setWriter(await translatorIn(event.currentTarget.value))}
          >
            <LanguageOptions />
          </select>
        </label>
        <label class="field wide">
          {t.say('reply_preview')}
          <textarea
            readOnly
            rows={9}
            lang={writer.language}
            dir={writer.direction}
            value={reply.text}
          />
        </label>
        <p class="row">
          <CopyButton key={reply.text} label={t.say('reply_copy')} text={reply.text} />
          <a href={mailAddress('', reply.subject, reply.text, reply.brief)}>
            {t.say('reply_mail')}
          </a>
        </p>
        {room !== null && <CalendarEntry reply={reply} room={room} />}
      </div>
    </details>
  );
}
