/** What is wrong, where, in words for whoever wrote the file. */
export type Problem = {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Path to the value, as `sources.0.url`; empty for the file as a whole. */
  readonly key: string;
  /** What is wrong, then what to do. */
  readonly reason: string;
};

export function describeProblem({ severity, file, line, key, reason }: Problem): string {
  const note = severity === 'warning' ? 'warning: ' : '';
  return `${file}:${line}: ${note}${key === '' ? '' : `${key}: `}${reason}`;
}
