import type { DeclarativeNetRequest } from 'webextension-polyfill';

/**
 * Whether a rule redirects this address when it is opened in a tab, as the
 * browser would match it. Firefox gives null where Chromium leaves a key out.
 */
export function redirects(
  { action, condition }: DeclarativeNetRequest.Rule,
  address: string,
): boolean {
  const { host } = new URL(address);
  const within = (domains: readonly string[] | null | undefined) =>
    (domains ?? []).some((domain) => host === domain || host.endsWith(`.${domain}`));
  return (
    action.type === 'redirect' &&
    (!condition.resourceTypes || condition.resourceTypes.includes('main_frame')) &&
    (!condition.requestDomains || within(condition.requestDomains)) &&
    !within(condition.excludedRequestDomains) &&
    new RegExp(condition.regexFilter ?? '').test(address)
  );
}
