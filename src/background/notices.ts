import type { Notice } from '../banner/notice.ts';
import { judgePlatform, type Listed } from '../policy/judge.ts';
import type { Policy } from '../policy/policy.ts';
import type { Advisory, Platform } from '../policy/schema.ts';
import type { Translator } from '../ui/i18n.ts';
import {
  dateText,
  exemptionText,
  jurisdictionName,
  languageName,
  scopeText,
  sentence,
  statement,
  statusText,
} from '../ui/words.ts';

/** What the banner says on a platform's pages, or null where it stays away. */
export function noticeOn(
  platform: Platform,
  policy: Policy,
  dismissed: Readonly<Record<string, number>>,
  t: Translator,
): Notice | null {
  const verdict = judgePlatform(platform, 'visit', policy);
  if (!verdict.level) return null;
  const speaking = verdict.governing.length > 0 ? verdict.governing : verdict.context;
  const open = speaking.filter((a) => a.binds !== 'vendor' && dismissed[a.id] !== a.revision);
  const [lead, ...more] = open;
  if (!lead) return null;
  return {
    language: t.language,
    direction: t.direction,
    label: t.say('banner_label'),
    sentence: [
      sentence(t, lead, verdict.platform.name, more.length),
      ...(verdict.exemption ? [exemptionText(t, verdict.exemption)] : []),
    ].join(' '),
    ask: policy.membership === 'unasked' ? t.say('membershipQuestion') : null,
    words: {
      details: t.say('banner_details'),
      less: t.say('banner_less'),
      dismiss: t.say('banner_dismiss'),
    },
    advisories: Object.fromEntries(open.map((a) => [a.id, a.revision])),
    details: open.slice(0, 5).map((a) => detailOf(a, verdict, policy, t)),
  };
}

function detailOf(
  advisory: Advisory,
  { platform }: Listed,
  policy: Policy,
  t: Translator,
): Notice['details'][number] {
  const { quote, sources } = advisory;
  return {
    heading: statement(t, advisory, platform.name),
    quote: quote
      ? {
          text: quote.text,
          lang: quote.lang,
          note: [
            t.say('quoteLanguage', languageName(t, quote.lang)),
            ...(quote.translation ? [t.say('ourTranslation', quote.translation)] : []),
          ].join('. '),
        }
      : null,
    lines: [
      `${advisory.issuer.name} (${jurisdictionName(t, policy.list, advisory.jurisdiction)})`,
      t.say('issued', dateText(t, advisory.published)),
      t.say('audienceIs', advisory.audience),
      t.say('scopeIs', scopeText(t, advisory)),
      statusText(t, advisory),
    ],
    source: sources[0] ? { label: sources[0].title, url: sources[0].url } : null,
  };
}
