import { policyReference } from './policy-reference.ts';

const [begin, end] = ['<!-- keys: begin -->', '<!-- keys: end -->'];

/** The policy document with the reference of this version between its marks. */
export function withReference(document: string): string {
  const [start, stop] = [document.indexOf(begin), document.indexOf(end)];
  if (start < 0 || stop < start) throw new Error(`the document lacks ${begin} or ${end}`);
  return `${document.slice(0, start + begin.length)}\n\n${policyReference()}\n\n${document.slice(stop)}`;
}
