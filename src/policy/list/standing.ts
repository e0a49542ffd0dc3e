import type { Advisory } from './schema.ts';

/** Whether nobody took the advisory back and its known end, where it has one, is not over on a day (YYYY-MM-DD). */
export function standsOn({ status, ended }: Advisory, today: string): boolean {
  if (status === 'withdrawn' || status === 'superseded') return false;
  return ended === undefined || today <= lastDayOf(ended);
}

/** Whether the advisory acts on a day: an announced one does so from its date on. */
export function hasBegunBy({ effective }: Advisory, today: string): boolean {
  return effective === undefined || lastDayOf(effective) <= today;
}

/** The last day, YYYY-MM-DD, that a date of the list can mean: of a month or a year its end. */
function lastDayOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
  return `${date}-${last}`;
}
