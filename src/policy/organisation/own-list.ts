import * as v from 'valibot';
import { type Fault, faultsOf } from '../../lib/fault.ts';
import type { Outcome } from '../../lib/outcome.ts';
import { reasonOf } from '../../lib/reason.ts';
import { type PolicyList, policyListSchema } from '../list/schema.ts';

/** Beyond this a list belongs at an address, not in a policy. */
const longest = 3_000_000;
/** More of them help nobody. */
const mostFaults = 20;

/**
 * Reads an organisation's own list, which a policy carries as JSON in a string.
 * The list is used whole or not at all.
 */
export function readOwnList(
  value: unknown,
): Outcome<{ readonly list: PolicyList }, readonly Fault[]> {
  const text: string | undefined = typeof value === 'string' ? value : JSON.stringify(value);
  const fault = (reason: string) => ({ ok: false, reason: [{ path: [], reason, value }] }) as const;
  if (text === undefined) return fault(`is ${value}; expected JSON in a string`);
  if (text.length > longest) {
    return fault(`has ${text.length} characters; the most is ${longest}`);
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const message = reasonOf(error);
    return fault(`is not JSON${placeIn(text, message)}: ${message}`);
  }
  const result = v.safeParse(policyListSchema, data);
  if (!result.success) return { ok: false, reason: faultsOf(result.issues).slice(0, mostFaults) };
  const twice = repeated(result.output);
  return twice.length > 0 ? { ok: false, reason: twice } : { ok: true, list: result.output };
}

/** Where a syntax error is, as far as the browser's message tells: each has its own way. */
function placeIn(text: string, message: string): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line && column) return ` at line ${line}, column ${column}`;
  const position = /position (\d+)/.exec(message)?.[1];
  const isCut = /end of (?:JSON|data|the data)/.test(message);
  if (position === undefined && !isCut) return '';
  const lines = (isCut ? text : text.slice(0, Number(position))).split('\n');
  return ` at line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}

function repeated({ advisories, platforms }: PolicyList): Fault[] {
  return Object.entries({ advisories, platforms }).flatMap(([kind, entries]) => {
    const known = new Set<string>();
    return entries.flatMap(({ id }, i) => {
      const isNew = !known.has(id);
      known.add(id);
      return isNew
        ? []
        : [{ path: [kind, i, 'id'], reason: 'is there twice; give it another', value: id }];
    });
  });
}
