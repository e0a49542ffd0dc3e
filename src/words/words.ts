import { memoize } from '../lib/memoize.ts';
import { countryOf, isCountry, isEmployer, type PlaceCode } from '../policy/list/place.ts';
import type { Advisory, PolicyList } from '../policy/list/schema.ts';
import { hasBegunBy, standsOn, statusShownOn } from '../policy/list/standing.ts';
import { announcedDays, type RunningExemption } from '../policy/organisation/exemptions.ts';
import type { Listed } from '../policy/verdict/judge.ts';
import type { ListSummary } from '../policy/verdict/merge.ts';
import type { Policy } from '../policy/verdict/policy.ts';
import { isOwnReason } from '../policy/verdict/terms.ts';
import { languageFor } from './languages.ts';
import type { Translator } from './translator.ts';

export const stanceWord = {
  prohibited: 'prohibited',
  restricted: 'restricted',
  'advised-against': 'advised',
} as const;

const officialScope = {
  'official-use': 'officialUse',
  'official-devices': 'officialDevices',
  everyone: 'everyone',
} as const;

const workScope = {
  'official-use': 'workUse',
  'official-devices': 'workDevices',
  everyone: 'everyone',
} as const;

function scopeWord(advisory: Advisory) {
  return (isEmployer(advisory.issuer) ? workScope : officialScope)[advisory.scope];
}

/** What the words of an advisory depend on beside itself. */
type Setting = Pick<Policy, 'list' | 'today'>;

/** "Indian Ministry of Home Affairs: Zoom is not for official use", of one platform or several. */
export function statement(
  t: Translator,
  { list, today }: Setting,
  advisory: Advisory,
  platforms: readonly string[],
): string {
  const key = `says_${stanceWord[advisory.stance]}_${scopeWord(advisory)}` as const;
  const says = t.say(key, placeName(t, list, advisory.issuer), namesIn(t, platforms));
  if (isPast(advisory, today)) return t.say('noLongerStands', says);
  if (!hasBegunBy(advisory, today) && advisory.effective) {
    return t.say('announced', says, dateText(t, advisory.effective));
  }
  return advisory.reportedOnly ? t.say('reportedOnly', says) : says;
}

/** An organisation may name its whole catalogue in one advisory. */
const mostNames = 20;

function namesIn(t: Translator, names: readonly string[]): string {
  const some = names.length > mostNames ? [...names.slice(0, mostNames), '…'] : names;
  return new Intl.ListFormat(t.language).format(some);
}

/** Whether an advisory ended, was withdrawn or superseded by a day: shown as history, never as a rule. */
export function isPast(advisory: Advisory, today: string): boolean {
  return !standsOn(advisory, today);
}

/** What an advisory says, in the reader's language where it has that, else in English. */
export function textIn(
  t: Translator,
  { texts }: Advisory,
): { readonly lang: string; readonly text: Advisory['texts'][string] } {
  const lang = languageFor(t.language);
  const text = texts[lang] ?? texts.en;
  if (!text) throw new Error('an advisory has an English text');
  return { lang: lang in texts ? lang : 'en', text };
}

/** Our translation of a quote for readers of another language: in theirs where it was made, else in English. */
export function translationIn(
  t: Translator,
  { lang, translations = {} }: NonNullable<Advisory['quote']>,
): string | undefined {
  const [quoted] = lang.split('-');
  if (t.language.split('-')[0] === quoted) return undefined;
  return translations[languageFor(t.language)] ?? translations.en;
}

/**
 * The one line on a platform: the statement that governs this person; before they said whose
 * official they are, how many speak; and that nothing governs them where nothing does.
 */
export function headline(t: Translator, policy: Policy, verdict: Listed): string {
  const [lead] = verdict.governing;
  if (policy.membership === 'unasked') return speakersText(t, verdict);
  return lead
    ? statement(t, policy, lead, [verdict.platform.name])
    : t.say('notGoverning', verdict.platform.name);
}

/** The headline as a whole sentence: with the month of the statement, and how many more there are. */
export function verdictSentence(t: Translator, policy: Policy, verdict: Listed): string {
  const [lead] = verdict.governing;
  return lead && policy.membership !== 'unasked'
    ? sentence(t, policy, lead, verdict.platform.name, verdict.governing.length - 1)
    : headline(t, policy, verdict);
}

/** How many governments and employers speak about a platform, whoever the reader is. */
export function speakersText(t: Translator, { platform, governing, context }: Listed): string {
  return t.count('speakers', speakersOf([...governing, ...context]).length, platform.name);
}

/** Which they are, those of most advisories first. */
export function speakersNames(
  t: Translator,
  list: PolicyList,
  { governing, context }: Listed,
): string {
  const names = speakersOf([...governing, ...context]).map((code) => placeName(t, list, code));
  return namesIn(t, names);
}

/** The governments and employers by whom advisories were issued, those of most first. */
export function speakersOf(advisories: readonly Advisory[]): PlaceCode[] {
  const often = new Map<PlaceCode, number>();
  for (const { issuer } of advisories) {
    const country = countryOf(issuer);
    often.set(country, (often.get(country) ?? 0) + 1);
  }
  return [...often].sort(([, a], [, b]) => b - a).map(([code]) => code);
}

/** The statement with its month, and how many more there are: one sentence for the banner. */
export function sentence(
  t: Translator,
  setting: Setting,
  advisory: Advisory,
  platform: string,
  more: number,
): string {
  const says = statement(t, setting, advisory, [platform]);
  const month = monthText(t, advisory.published);
  return more > 0 ? t.count('sentenceAndMore', more, says, month) : t.say('sentence', says, month);
}

export function stanceText(t: Translator, advisory: Advisory): string {
  return t.say(`stance_${stanceWord[advisory.stance]}`);
}

export function scopeText(t: Translator, advisory: Advisory): string {
  return t.say(`scope_${scopeWord(advisory)}`);
}

/** Whether the advisory still stands, never more surely than it is known. */
export function statusText(t: Translator, advisory: Advisory, today: string): string {
  const { status, ended } = advisory;
  switch (status) {
    case 'unknown':
    case 'in-force': {
      if (ended && isPast(advisory, today)) return t.say('ended', dateText(t, ended));
      const shown = status === 'in-force' ? statusShownOn(advisory) : undefined;
      return shown
        ? t.say('status_inForce', dateText(t, shown))
        : t.say('status_unknown', monthText(t, advisory.evidence.checked));
    }
    case 'withdrawn':
    case 'superseded':
      return ended ? t.say(`status_${status}On`, dateText(t, ended)) : t.say(`status_${status}`);
  }
}

/** What a source is, what it shows, and when it was read: "Official; shows date, status; read 24 November 2026". */
export function sourceText(
  t: Translator,
  { kind, shows, read }: Advisory['sources'][number],
): string {
  const list = new Intl.ListFormat(t.language, { type: 'unit' });
  return [
    t.say(`source_${kind}`),
    ...(shows.length > 0
      ? [t.say('source_shows', list.format(shows.map((c) => t.say(`claim_${c}`))))]
      : []),
    read ? t.say('source_read', dateText(t, read)) : t.say('source_unread'),
  ].join(' · ');
}

/** A date of the list as precisely as it is given: day, month or year. */
export function dateText(t: Translator, date: string): string {
  return dateIn(t.language)(date);
}

/** A formatter takes as long to make as a hundred dates to write. */
const dateIn = memoize((language: string) => {
  const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const toMonth = new Intl.DateTimeFormat(language, month);
  const toYear = new Intl.DateTimeFormat(language, { year: 'numeric', timeZone: 'UTC' });
  const toDay = new Intl.DateTimeFormat(language, { ...month, day: 'numeric' });
  return (date: string) => {
    const format = date.length > 7 ? toDay : date.length > 4 ? toMonth : toYear;
    return format.format(new Date(date));
  };
});

function monthText(t: Translator, date: string): string {
  return dateText(t, date.slice(0, 7));
}

/** The country, state, body or employer by name, in the reader's language where it is known. */
export function placeName(t: Translator, list: PolicyList, code: PlaceCode): string {
  const names = list.places[code]?.names;
  const named = names?.[languageFor(t.language)] ?? names?.en;
  if (named) return named;
  return isCountry(code)
    ? (new Intl.DisplayNames(t.language, { type: 'region' }).of(code) ?? code)
    : code;
}

/** Several of them, as a list in the reader's language. */
export function placeNames(t: Translator, list: PolicyList, codes: readonly PlaceCode[]): string {
  return new Intl.ListFormat(t.language).format(codes.map((code) => placeName(t, list, code)));
}

export function languageName(t: Translator, tag: string): string {
  return new Intl.DisplayNames(t.language, { type: 'language' }).of(tag) ?? tag;
}

/** Name of the list with its date, serial and size, as popup and options show it. */
export function listText(t: Translator, list: ListSummary): string {
  return t.say(
    'listLine',
    list.name,
    dateText(t, list.issued),
    String(list.serial),
    String(list.advisories),
  );
}

/** An exemption in words: whose, by which reference, until when; in its last days, that it ends. */
export function exemptionText(
  t: Translator,
  { reference, until, daysLeft }: RunningExemption,
): string {
  const exempt = t.say('exempt', reference, dateText(t, until));
  if (daysLeft > announcedDays) return exempt;
  const relative = new Intl.RelativeTimeFormat(t.language, { numeric: 'auto' });
  return `${exempt} ${t.say('exemptEnds', relative.format(daysLeft, 'day'))}`;
}

/** Why a person goes on: a reason of ours in their language, or the organisation's as it stands. */
export function reasonText(t: Translator, reason: string): string {
  return isOwnReason(reason) ? t.say(`hold_reason_${reason}`) : reason;
}

/** Why a person went on, and the reference or words that they gave with it; empty where they said neither. */
export function whyText(
  t: Translator,
  { reason, note }: { readonly reason: string | null; readonly note: string },
): string {
  if (reason && note) return t.say('continued_reason', reasonText(t, reason), note);
  return reason ? reasonText(t, reason) : note;
}

/** Issuer, title, date, reference, address, and the list it came by. */
export function citation(
  t: Translator,
  advisory: Advisory,
  list: Pick<ListSummary, 'name' | 'serial'>,
): string {
  return `${bareCitation(t, advisory)}, ${t.say('viaList', list.name, String(list.serial))}`;
}

/** Issuer, title, date, reference, and the address of the official source where there is one. */
export function bareCitation(t: Translator, advisory: Advisory): string {
  const { published, reference } = advisory;
  const { issuer, title } = textIn(t, advisory).text;
  const parts = [issuer, title, dateText(t, published), reference, citedSource(advisory)?.url];
  return parts.filter(Boolean).join(', ');
}

/** The official source where there is one, else the first. */
export function citedSource({ sources }: Advisory): Advisory['sources'][number] | undefined {
  return sources.find((s) => s.kind === 'official') ?? sources[0];
}

/** A span of minutes as "7 hours, 59 minutes". */
export function spanText(t: Translator, minutes: number): string {
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(t.language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(
      value,
    );
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours > 0 ? [unit(hours, 'hour')] : []),
    ...(rest > 0 || hours === 0 ? [unit(rest, 'minute')] : []),
  ];
  return new Intl.ListFormat(t.language, { type: 'unit' }).format(parts);
}
