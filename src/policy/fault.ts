import type * as v from 'valibot';

export type Path = readonly (string | number)[];

/** What is wrong with a value, in words that continue "key …", and where inside it. */
export type Fault = {
  /** From the value inwards; empty for the value as a whole. */
  readonly path: Path;
  readonly reason: string;
  readonly value: unknown;
};

/** Our own messages stand as they are; valibot's are said in one way. */
function reasonOf({ message, expected, received }: v.BaseIssue<unknown>): string {
  if (!message.startsWith('Invalid ')) return message;
  if (expected === 'never') return 'is not a known key; remove it';
  if (received === 'undefined') return 'is missing';
  return `is ${received}; expected ${expected}`;
}

export function faultOf(issue: v.BaseIssue<unknown>): Fault {
  const told = innermost(issue);
  const path = [...pathOf(issue), ...(told === issue ? [] : pathOf(told))];
  return { path, reason: reasonOf(told), value: told.input };
}

function pathOf({ path }: v.BaseIssue<unknown>): Path {
  return path?.map((item) => item.key as string | number) ?? [];
}

/** Of a choice of shapes, the complaint of the one that came closest. */
function innermost(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  if (issue.type !== 'union' || !issue.issues) return issue;
  return issue.issues.find((i) => i.path || i.kind === 'validation') ?? issue;
}

/** Short enough to be kept and shown. */
export function shownValue(value: unknown): unknown {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text !== undefined && text.length > 300 ? `${text.slice(0, 300)}…` : value;
}
