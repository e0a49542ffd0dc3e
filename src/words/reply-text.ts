import type { Advisory, Platform } from '../policy/list/schema.ts';
import { alternativesTo } from '../policy/verdict/alternatives.ts';
import { listOf } from '../policy/verdict/merge.ts';
import type { Policy } from '../policy/verdict/policy.ts';
import type { Translator } from './translator.ts';
import { citation, statement } from './words.ts';

/** A short, polite text to whoever invited: who advises what, and what could be used instead. */
export function replyText(
  t: Translator,
  platform: Platform,
  lead: Advisory,
  policy: Policy,
): string {
  const names = alternativesTo(platform, policy).map((a) => a.name);
  const instead = new Intl.ListFormat(t.language, { type: 'disjunction' }).format(names);
  return [
    t.say(
      'reply_text',
      platform.name,
      statement(t, policy, lead, [platform.name]),
      citation(t, lead, listOf(policy.provenance, lead.id)),
    ),
    ...(names.length > 0 ? [t.say('reply_instead', instead)] : []),
    t.say('reply_end'),
  ].join('\n\n');
}
