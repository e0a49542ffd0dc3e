import type { TestResult } from './results.ts';

const levels = ['inform', 'acknowledge', 'block'];
const browsers = ['chromium', 'firefox'];

/**
 * A Markdown table road × browser × level of the tests named
 * "at level LEVEL > road, in BROWSER > …", or null where none ran.
 */
export function roadsReport(tests: readonly TestResult[]): string | null {
  const rows = new Map<string, Map<string, string>>();
  for (const { titles, outcome } of tests) {
    const [level, group, ...rest] = titles;
    const browser = /^road, in (\w+)$/.exec(group ?? '')?.[1];
    if (!browser || !level) continue;
    const road = rest.join(' ');
    const row = rows.get(road) ?? new Map<string, string>();
    rows.set(road, row.set(`${browser} ${level.replace('at level ', '')}`, outcome));
  }
  if (rows.size === 0) return null;
  const columns = browsers.flatMap((browser) => levels.map((level) => `${browser} ${level}`));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['road', ...columns]),
    line(Array(columns.length + 1).fill('---')),
    ...[...rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([road, row]) => line([road, ...columns.map((c) => row.get(c) ?? '–')])),
    '',
    'At level inform the link is open and the page has its banner; at acknowledge and block nothing reached the platform. What no test can show green is in docs/limits.md.',
    '',
  ].join('\n');
}
