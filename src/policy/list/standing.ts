import type { Advisory } from './schema.ts';

/**
 * Whether nobody took the advisory back and its known end, where it has one, is not over on a day
 * (YYYY-MM-DD). An end known as a month or a year comes with its last day.
 */
export function standsOn({ status, ended }: Advisory, today: string): boolean {
  if (status === 'withdrawn' || status === 'superseded') return false;
  return ended === undefined || today.slice(0, ended.length) <= ended;
}

/** The date of the newest source that shows whether the advisory stands: never the day on which somebody looked. */
export function statusShownOn({ sources }: Advisory): string | undefined {
  const dates = sources.filter((s) => s.shows.includes('status')).flatMap((s) => s.published ?? []);
  return dates.sort().at(-1);
}

/** Whether the advisory acts on a day: an announced one from its day on, or once its month or year is over. */
export function hasBegunBy({ effective }: Advisory, today: string): boolean {
  if (effective === undefined) return true;
  return effective.length === 10
    ? effective <= today
    : effective < today.slice(0, effective.length);
}
