import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import * as v from 'valibot';
import { membershipSchema, type PortableSettings } from './settings-schema.ts';

/** What a person can take to another computer: their choices, and no decision of this session. */
const fileSchema = v.strictObject({
  caveat: v.literal('settings'),
  version: v.literal(1),
  membership: membershipSchema,
  language: v.nullable(v.string()),
  dismissed: v.record(v.string(), v.number()),
});

/** Why a text can't be used: the line, counted from 1, and the key there. Null where it is no JSON, empty where it is no settings file. */
export type WrongFile = { readonly line: number; readonly key: string | null };

/** Reads a settings file whole, or says where it is wrong. */
export function readSettingsFile(text: string): PortableSettings | { readonly wrong: WrongFile } {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error || !root) return { wrong: { line: lineAt(text, error?.offset ?? 0), key: null } };
  const result = v.safeParse(fileSchema, JSON.parse(text));
  if (result.success) return result.output;
  const path = innermostPath(result.issues[0]);
  const [first] = path;
  const key = first === 'caveat' || first === 'version' ? '' : path.join('.');
  return { wrong: { line: lineAt(text, nearestNode(root, path).offset), key } };
}

/** A union complains as a whole; the place is in the complaint of the branch that came furthest. */
function innermostPath(issue: v.BaseIssue<unknown>): (string | number)[] {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const inner = (issue.issues ?? []).map(innermostPath);
  return [...path, ...(inner.sort((a, b) => b.length - a.length)[0] ?? [])];
}

/** The value at a path, or the nearest one around it where it is missing. */
function nearestNode(root: Node, path: (string | number)[]): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
