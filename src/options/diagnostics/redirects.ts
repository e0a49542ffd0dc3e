import type { DeclarativeNetRequest } from 'webextension-polyfill';
import { memoizeWeak } from '../../lib/memoize.ts';
import { parentsOf } from '../../policy/address/pattern.ts';

/** The hosts of a condition as a set, made once: one rule names all hosts of a catalogue. */
const setOf = memoizeWeak((domains: readonly string[]) => new Set(domains));

/**
 * Whether a rule redirects this address when it is opened in a tab, as the
 * browser would match it. Quirk (Firefox 153): a key that was left out comes back as null.
 */
export function redirects(
  { action, condition }: DeclarativeNetRequest.Rule,
  address: string,
): boolean {
  const { host } = new URL(address);
  const names = [host, ...parentsOf(host)];
  const within = (domains: readonly string[] | null | undefined) =>
    domains ? names.some((name) => setOf(domains).has(name)) : false;
  return (
    action.type === 'redirect' &&
    (!condition.resourceTypes || condition.resourceTypes.includes('main_frame')) &&
    (!condition.requestDomains || within(condition.requestDomains)) &&
    !within(condition.excludedRequestDomains) &&
    new RegExp(condition.regexFilter ?? '').test(address)
  );
}
