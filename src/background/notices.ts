import browser from 'webextension-polyfill';
import { type Notice, noticeKey } from '../banner/notice.ts';
import { judgePlatform, type Listed } from '../policy/judge.ts';
import { parsePattern } from '../policy/pattern.ts';
import type { Policy } from '../policy/policy.ts';
import type { Advisory } from '../policy/schema.ts';
import type { Translator } from '../ui/i18n.ts';
import {
  dateText,
  jurisdictionName,
  languageName,
  scopeText,
  sentence,
  statement,
  statusText,
} from '../ui/words.ts';

/**
 * Lays ready, host by host, what the banner will say, so that it reads one
 * value and paints without waking the worker.
 */
export async function writeNotices(
  policy: Policy,
  dismissed: Readonly<Record<string, number>>,
  t: Translator,
): Promise<void> {
  const notices = new Map<string, Notice>();
  for (const platform of policy.list.platforms) {
    const verdict = judgePlatform(platform, 'visit', policy);
    const notice = verdict.level ? noticeOf(verdict, policy, dismissed, t) : null;
    if (!notice) continue;
    for (const text of [...platform.sitePatterns, ...platform.joinPatterns]) {
      notices.set(noticeKey(parsePattern(text).host), notice);
    }
  }
  const known = Object.keys(await browser.storage.local.get(null));
  const stale = known.filter((key) => key.startsWith(noticeKey('')) && !notices.has(key));
  await browser.storage.local.set(Object.fromEntries(notices));
  await browser.storage.local.remove(stale);
}

function noticeOf(
  verdict: Listed,
  policy: Policy,
  dismissed: Readonly<Record<string, number>>,
  t: Translator,
): Notice | null {
  const speaking = verdict.governing.length > 0 ? verdict.governing : verdict.context;
  const open = speaking.filter((a) => a.binds !== 'vendor' && dismissed[a.id] !== a.revision);
  const [lead, ...more] = open;
  if (!lead) return null;
  return {
    language: t.language,
    direction: t.direction,
    label: t.say('banner_label'),
    sentence: sentence(t, lead, verdict.platform.name, more.length),
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
