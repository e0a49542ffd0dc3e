import type { Exemption } from './organisation-keys.ts';

/** An exemption that counts now. */
export type RunningExemption = Exemption & {
  /** Whole days until its end, 0 on the last; said in the last thirty. */
  readonly daysLeft: number;
};

const longestExemptionDays = 366;
export const announcedDays = 30;

const dayMs = 86_400_000;

/** The exemptions that count on a day (YYYY-MM-DD), with the days that each has left. */
export function exemptionsOn(
  today: string,
  exemptions: readonly Exemption[] = [],
): readonly RunningExemption[] {
  return exemptions
    .filter((e) => (!e.from || e.from <= today) && today <= e.until)
    .map((e) => ({ ...e, daysLeft: daysBetween(today, e.until) }));
}

/** Why an exemption does not count whatever its words, or null. Without a first day it counts from today. */
export function exemptionFault(
  { from, until }: Pick<Exemption, 'from' | 'until'>,
  today: string,
): string | null {
  if (from && until < from) return `ends on ${until}, before it begins on ${from}`;
  if (daysBetween(from ?? today, until) <= longestExemptionDays) return null;
  const since = from ? '' : ' from today; name its first day in "from"';
  return `lasts longer than ${longestExemptionDays} days${since}; shorten it, and renew it in time`;
}

function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / dayMs);
}
