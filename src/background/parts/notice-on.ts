import { memoizeWeak } from '../../lib/memoize.ts';
import type { Advisory, Platform } from '../../policy/list/schema.ts';
import {
  advisoriesToShow,
  dismissalKey,
  dismissedRevision,
} from '../../policy/verdict/advisories-to-show.ts';
import { alternativesTo } from '../../policy/verdict/alternatives.ts';
import { judgePlatform, type Listed } from '../../policy/verdict/judge.ts';
import type { Provenance } from '../../policy/verdict/merge.ts';
import { asksMembership, type Policy } from '../../policy/verdict/policy.ts';
import type { Notice } from '../../state/notice.ts';
import type { NoticeMemory } from '../../state/notice-memory.ts';
import { replyTo } from '../../words/reply-text.ts';
import type { Translator } from '../../words/translator.ts';
import {
  dateText,
  exemptionText,
  languageName,
  scopeText,
  sentence,
  speakersNames,
  speakersText,
  statement,
  statusText,
  textIn,
  translationIn,
} from '../../words/words.ts';

/** What the banner says on a platform's pages, or null where it stays away. */
export function noticeOn(
  t: Translator,
  platform: Platform,
  policy: Policy,
  { dismissed, folded }: NoticeMemory,
): Notice | null {
  const verdict = judgePlatform(platform, 'visit', policy);
  const open = advisoriesToShow(verdict, policy, dismissed);
  const [lead, ...more] = open;
  const { locked } = policy.organisation;
  if (!lead) return null;
  // Before an answer, and after "none of these", nobody's words stand out by chance.
  const isTheirs = verdict.governing.length > 0 && !asksMembership(policy);
  const reply = isTheirs ? replyTo(t, platform, lead, policy) : null;
  return {
    language: t.language,
    direction: t.direction,
    label: t.say('banner_label'),
    sentence: [
      ...(!locked && dismissedRevision(dismissed, platform, lead) !== undefined
        ? [t.say('banner_changed')]
        : []),
      isTheirs
        ? sentence(t, policy, lead, verdict.platform.name, more.length)
        : speakersText(t, verdict),
      ...(verdict.exemption ? [exemptionText(t, verdict.exemption)] : []),
    ].join(' '),
    ask: asksMembership(policy) ? t.say('membershipQuestion') : null,
    words: {
      details: t.say('banner_details'),
      dismiss: locked ? null : t.say('banner_dismiss'),
      collapse: t.say('banner_collapse'),
      expand: t.say('banner_expand'),
      copied: t.say('reply_copied'),
      copyFailed: t.say('copyFailed'),
      dismissed: t.say('banner_dismissed', platform.name),
      undo: t.say('banner_undo'),
      close: t.say('banner_close'),
      all: t.say('allAdvisories'),
    },
    reportsItself: ownOf(policy.provenance).has(platform.id),
    folded: folded.includes(platform.id),
    advisories: Object.fromEntries(open.map((a) => [dismissalKey(platform, a), a.revision])),
    details: isTheirs ? open.slice(0, 5).map((a) => detailOf(t, a, verdict, policy)) : [],
    more: [
      ...(isTheirs ? insteadOf(t, platform, policy) : [speakersNames(t, policy.list, verdict)]),
      ...helpOf(policy),
    ],
    reply: reply && { label: t.say('reply_copy'), text: reply.text },
  };
}

/** The organisation's own platforms: a catalogue has too many to go through for each notice. */
const ownOf = memoizeWeak(({ own }: Provenance) => new Set(own.platforms));

function insteadOf(t: Translator, platform: Platform, policy: Policy): string[] {
  const names = alternativesTo(platform, policy).map((a) => a.name);
  if (names.length === 0) return [];
  return [t.say('alternativesAre', new Intl.ListFormat(t.language).format(names))];
}

function helpOf({ organisation }: Policy): string[] {
  const { organizationName, helpText, helpEmail, helpUrl } = organisation;
  const help = [helpText, helpEmail, helpUrl].filter((part) => part !== undefined);
  return help.length > 0 ? [[organizationName, ...help].filter(Boolean).join(' · ')] : [];
}

function detailOf(
  t: Translator,
  advisory: Advisory,
  { platform }: Listed,
  policy: Policy,
): Notice['details'][number] {
  const { quote, sources } = advisory;
  const { issuer, audience } = textIn(t, advisory).text;
  const translation = quote && translationIn(t, quote);
  return {
    heading: statement(t, policy, advisory, [platform.name]),
    quote: quote
      ? {
          text: t.say('quoted', quote.text),
          lang: quote.lang,
          note: [
            t.say('quoteLanguage', languageName(t, quote.lang)),
            ...(translation ? [t.say('ourTranslation', translation)] : []),
          ].join('. '),
        }
      : null,
    lines: [
      issuer,
      t.say('issued', dateText(t, advisory.published)),
      t.say('audienceIs', audience),
      t.say('scopeIs', scopeText(t, advisory)),
      statusText(t, advisory, policy.today),
    ],
    source: sources[0] ? { label: sources[0].title, url: sources[0].url } : null,
  };
}
