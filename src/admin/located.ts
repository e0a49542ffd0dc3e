import { findNodeAtLocation, type JSONPath, type ParseError, parse, parseTree } from 'jsonc-parser';

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

/** The line of the first mistake in a text that is no JSON. */
export function lineOfSyntaxError(text: string): number {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  return lineAt(text, errors[0]?.offset ?? 0);
}

export function describeProblem({ severity, file, line, key, reason }: Problem): string {
  const note = severity === 'warning' ? 'warning: ' : '';
  return `${file}:${line}: ${note}${key === '' ? '' : `${key}: `}${reason}`;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
