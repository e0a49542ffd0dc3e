import type { Advisory, PolicyList } from '../../policy/list/schema.ts';
import { standsOn, statusShownOn } from '../../policy/list/standing.ts';

/** Something in the list that somebody has to look at again. */
export type Due = {
  readonly id: Advisory['id'];
  /** Days since it was last looked at; negative for what comes. */
  readonly days: number;
  readonly reason: string;
};

const yearOfDays = 365;
const halfYearOfDays = 182;
const soonDays = 60;

/**
 * What is due on a day (YYYY-MM-DD), the longest due first: advisories said to be in force that no
 * source of the last year shows, unknown ones not looked at for half a year, ends that come soon,
 * sources that nobody read, and what nobody checked a second time.
 */
export function dueOn(list: PolicyList, today: string): Due[] {
  return list.advisories
    .filter((a) => standsOn(a, today))
    .flatMap((a) => reasonsFor(a, today))
    .sort((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1));
}

function reasonsFor(advisory: Advisory, today: string): Due[] {
  const { id, status, ended, evidence, sources } = advisory;
  const shown = statusShownOn(advisory);
  const since = (date: string) => daysBetween(date, today);
  const found: Due[] = [];
  if (status === 'in-force' && shown && since(shown) > yearOfDays) {
    found.push({ id, days: since(shown), reason: `is in force by a source of ${shown}` });
  }
  if (status === 'unknown' && since(evidence.checked) > halfYearOfDays) {
    const reason = `was looked at on ${evidence.checked}; it may have ended since`;
    found.push({ id, days: since(evidence.checked), reason });
  }
  if (ended && since(ended) > -soonDays) {
    found.push({ id, days: since(ended), reason: `ends on ${ended}` });
  }
  const unread = sources.filter((s) => !s.read).length;
  if (unread > 0) found.push({ id, days: 0, reason: `${unread} sources were never read` });
  if (!evidence.again) found.push({ id, days: 0, reason: 'was checked by one person only' });
  return found;
}

/** Days from one date to another; a month or a year counts from its first day. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
