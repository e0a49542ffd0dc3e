import { memoize } from '../lib/memoize.ts';
import { isEmployer, type Jurisdiction } from '../policy/list/jurisdiction.ts';
import type { Advisory, PolicyList } from '../policy/list/schema.ts';
import { announcedDays, type RunningExemption } from '../policy/organisation/exemptions.ts';
import type { ListSummary } from '../policy/verdict/merge.ts';
import { isOwnReason } from '../policy/verdict/terms.ts';
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
  return (isEmployer(advisory.jurisdiction) ? workScope : officialScope)[advisory.scope];
}

/** "India's Ministry of Home Affairs says Zoom is not for official use", of one platform or several. */
export function statement(t: Translator, advisory: Advisory, platforms: readonly string[]): string {
  const key = `says_${stanceWord[advisory.stance]}_${scopeWord(advisory)}` as const;
  // Only these two make the platform their subject.
  const plural =
    platforms.length > 1 &&
    (key === 'says_prohibited_officialUse' || key === 'says_prohibited_workUse');
  const says = t.say(plural ? `${key}_many` : key, advisory.issuer.short, namesIn(t, platforms));
  return isPast(advisory) ? t.say('noLongerStands', says) : says;
}

/** An organisation may name its whole catalogue in one advisory. */
const mostNames = 20;

function namesIn(t: Translator, names: readonly string[]): string {
  const some = names.length > mostNames ? [...names.slice(0, mostNames), '…'] : names;
  return new Intl.ListFormat(t.language).format(some);
}

/** Whether it was withdrawn or superseded: shown as history, never as a rule. */
export function isPast({ status }: Advisory): boolean {
  return status === 'withdrawn' || status === 'superseded';
}

/** The statement with its month, and how many more there are: one sentence for the banner. */
export function sentence(
  t: Translator,
  advisory: Advisory,
  platform: string,
  more: number,
): string {
  const says = statement(t, advisory, [platform]);
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
export function statusText(t: Translator, advisory: Advisory): string {
  const checked = monthText(t, advisory.evidence.checked);
  switch (advisory.status) {
    case 'unknown':
      return t.say('status_unknown', checked);
    case 'in-force':
      return t.say('status_inForce', checked);
    case 'withdrawn':
    case 'superseded':
      return advisory.ended
        ? t.say(`status_${advisory.status}On`, dateText(t, advisory.ended))
        : t.say(`status_${advisory.status}`);
  }
}

/** A date of the list as precisely as it is given: day, month or year. */
export function dateText(t: Translator, date: string): string {
  return date.length === 4 ? date : dateIn(t.language)(date);
}

/** A formatter takes as long to make as a hundred dates to write. */
const dateIn = memoize((language: string) => {
  const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const toMonth = new Intl.DateTimeFormat(language, month);
  const toDay = new Intl.DateTimeFormat(language, { ...month, day: 'numeric' });
  return (date: string) => (date.length > 7 ? toDay : toMonth).format(new Date(date));
});

function monthText(t: Translator, date: string): string {
  return dateText(t, date.slice(0, 7));
}

/** The country, state or employer by name, in the reader's language where a standard has it. */
export function jurisdictionName(t: Translator, list: PolicyList, code: Jurisdiction): string {
  const named = list.jurisdictions[code];
  if (named) return named;
  return /^[A-Z]{2}$/.test(code)
    ? (new Intl.DisplayNames(t.language, { type: 'region' }).of(code) ?? code)
    : code;
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

/** Whose exemption, by which reference, until when; in its last days, that it ends. */
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

/** Issuer, title, date, reference, address, and the list it came by. */
export function citation(
  t: Translator,
  advisory: Advisory,
  list: Pick<ListSummary, 'name' | 'serial'>,
): string {
  const { issuer, title, published, reference, sources } = advisory;
  const parts = [issuer.name, title, dateText(t, published), reference, sources[0]?.url];
  return [...parts.filter(Boolean), t.say('viaList', list.name, String(list.serial))].join(', ');
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
