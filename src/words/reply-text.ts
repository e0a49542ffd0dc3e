import type { Advisory, Platform } from '../policy/list/schema.ts';
import { alternativesTo } from '../policy/verdict/alternatives.ts';
import type { Policy } from '../policy/verdict/policy.ts';
import type { Translator } from './translator.ts';
import { bareCitation, citedSource, statement } from './words.ts';

/** What a link of a platform invites to, by its category: where nobody is invited, there is nothing to reply. */
const invitedTo: Readonly<Record<string, keyof typeof messages>> = {
  'video-meeting': 'meeting',
  chat: 'chat',
  cloud: 'file',
};

const messages = {
  meeting: { subject: 'reply_subject', text: 'reply_text' },
  chat: { subject: 'reply_subject_chat', text: 'reply_chat' },
  file: { subject: 'reply_subject_file', text: 'reply_file' },
} as const;

export type Reply = {
  readonly subject: string;
  readonly text: string;
  /** The same with the address of the source in place of the whole citation, for an email that is too long. */
  readonly brief: string;
};

/**
 * A short, polite reply to whoever invited: who says what, where, and what could be used instead;
 * with a room that waits already, where one was made. Null where a link of this platform is no invitation.
 */
export function replyTo(
  t: Translator,
  platform: Platform,
  lead: Advisory,
  policy: Policy,
  newRoom: string | null = null,
): Reply | null {
  const kind = invitedTo[platform.category];
  if (!kind) return null;
  const names = alternativesTo(platform, policy).map((a) => a.name);
  const instead = new Intl.ListFormat(t.language, { type: 'disjunction' }).format(names);
  const said = statement(t, policy, lead, [platform.name]);
  const write = (cited: string) =>
    [
      t.say(messages[kind].text, platform.name, said, cited),
      ...(newRoom ? [t.say('reply_room', newRoom)] : []),
      ...(!newRoom && names.length > 0 ? [t.say('reply_instead', instead)] : []),
      t.say('reply_end'),
    ].join('\n\n');
  const text = write(bareCitation(t, lead));
  const brief = write(citedSource(lead)?.url ?? '');
  return { subject: t.say(messages[kind].subject, platform.name), text, brief };
}
