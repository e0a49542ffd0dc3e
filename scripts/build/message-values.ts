import type { Catalogue } from '../../src/words/translator.ts';

/**
 * Source of a type that says how many values each message of the catalogue takes, so that the
 * compiler refuses a call which leaves one out. Messages without values are not named.
 */
export function messageValues(catalogue: Catalogue): string {
  const lines = Object.entries(catalogue).flatMap(([key, { message }]) => {
    const highest = Math.max(0, ...[...message.matchAll(/\$([1-9])/g)].map(([, n]) => Number(n)));
    const tuple = Array.from({ length: highest }, () => 'string').join(', ');
    return highest > 0 ? [`  ${key}: [${tuple}];`] : [];
  });
  return [
    '/** The values that messages take; written by `npx tsx scripts/message-values.ts`. */',
    'export type MessageValues = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}
