import { useState } from 'preact/hooks';
import { useSurroundings } from '../ui/context.ts';
import { DownloadLink } from '../ui/download-link.tsx';
import { calendarFile } from '../words/calendar-entry.ts';
import type { Reply } from '../words/reply-text.ts';

/** As long as most meetings; whoever gets the entry can change it. */
const minutes = 30;

/** A calendar entry with the new room, at a time that the person chooses: a counter-proposal to the invitation. */
export function CalendarEntry({ reply, room }: { reply: Reply; room: string }) {
  const { t } = useSurroundings();
  const [uid] = useState(() => crypto.randomUUID());
  const [begins, setBegins] = useState('');
  const time = Date.parse(begins);
  return (
    <>
      <label class="field">
        {t.say('reply_when')}
        <input
          type="datetime-local"
          value={begins}
          onInput={(event) => setBegins(event.currentTarget.value)}
        />
      </label>
      {!Number.isNaN(time) && (
        <p>
          <DownloadLink
            label={t.say('reply_calendar')}
            name="meeting.ics"
            type="text/calendar"
            text={calendarFile({
              uid,
              written: Date.now(),
              begins: time,
              minutes,
              summary: reply.subject,
              location: room,
              description: reply.text,
            })}
          />
        </p>
      )}
    </>
  );
}
