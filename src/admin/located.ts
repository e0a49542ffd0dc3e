import { findNodeAtLocation, type JSONPath, parseTree } from 'jsonc-parser';

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

/** The line on which a value of a JSON text stands, or the nearest one around it. */
export function lineOf(text: string, path: JSONPath): number {
  const root = parseTree(text);
  for (let length = path.length; root && length >= 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return lineAt(text, node.offset);
  }
  return 1;
}

/** The line of a place in a text that JSON.parse names in its message, else 1. */
export function lineOfSyntaxError(text: string, error: Error): number {
  const position = /position (\d+)/.exec(error.message)?.[1];
  return position === undefined ? 1 : lineAt(text, Number(position));
}

export function describeProblem({ severity, file, line, key, reason }: Problem): string {
  const note = severity === 'warning' ? 'warning: ' : '';
  return `${file}:${line}: ${note}${key === '' ? '' : `${key}: `}${reason}`;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
