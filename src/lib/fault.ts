import type * as v from 'valibot';

/** The way from a value to a part of it: its keys and places, from the outside in. */
export type KeyPath = readonly (string | number)[];

/** What is wrong with a value, in words that continue "key …", and where inside it. */
export type Fault = {
  /** From the value inwards; empty for the value as a whole. */
  readonly path: KeyPath;
  readonly reason: string;
  readonly value: unknown;
};

/** An issue in words: our own messages stand as they are, valibot's are said in one way. */
function issueText({ message, expected, received }: v.BaseIssue<unknown>): string {
  if (!message.startsWith('Invalid ')) return message;
  if (expected === 'never') return 'is not a known key; remove it';
  if (received === 'undefined') return 'is missing';
  return `is ${received}; expected ${expected}`;
}

/** One complaint of each value, however many its schema has. */
export function faultsOf(issues: readonly v.BaseIssue<unknown>[]): Fault[] {
  const told = new Map<string, Fault>();
  for (const issue of issues) {
    const inner = innermost(issue);
    const path = [...keyPathOf(issue), ...(inner === issue ? [] : keyPathOf(inner))];
    const place = JSON.stringify(path);
    if (!told.has(place)) told.set(place, { path, reason: issueText(inner), value: inner.input });
  }
  return [...told.values()];
}

function keyPathOf({ path }: v.BaseIssue<unknown>): KeyPath {
  return path?.map((item) => item.key as string | number) ?? [];
}

/** The complaint to tell: of a choice of shapes, that of the shape which came closest. */
function innermost(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  if (issue.type !== 'union' || !issue.issues) return issue;
  return issue.issues.find((i) => i.path || i.kind === 'validation') ?? issue;
}

/** A value as it stands or, where it is long, its beginning: short enough to be kept and shown. */
export function shortened(value: unknown): unknown {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text !== undefined && text.length > 300 ? `${text.slice(0, 300)}…` : value;
}
