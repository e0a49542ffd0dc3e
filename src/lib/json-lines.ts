import { findNodeAtLocation, type JSONPath, type ParseError, parse, parseTree } from 'jsonc-parser';

/** The line on which a value of a JSON text stands, or the nearest one around it; counted from 1. */
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

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
