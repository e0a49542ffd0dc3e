import { csvRow } from '../lib/csv.ts';
import type { Acknowledgement } from '../state/acknowledgements.ts';

/** Decisions as CSV for a spreadsheet or program: the names of the columns in English, times as ISO 8601. */
export function decisionsCsv(decisions: readonly Acknowledgement[]): string {
  const time = (ms: number) => new Date(ms).toISOString();
  return [
    ['platform', 'reason', 'note', 'from', 'until'],
    ...decisions.map((a) => [a.platform, a.reason ?? '', a.note, time(a.at), time(a.until)]),
  ]
    .map(csvRow)
    .join('');
}
