import browser from 'webextension-polyfill';
import { mayActOnSites } from '../browser/access.ts';
import { rulesFailure } from './rules-failure.ts';
import { shutOutHosts } from './shut-out-hosts.ts';

/** Something that keeps Caveat from holding links or showing notices, as far as it can be seen. */
export type ProtectionGap =
  /** The browser lets us act on no website. */
  | { readonly is: 'no-site-access' }
  /** Caveat does not run in private windows. */
  | { readonly is: 'no-private-windows' }
  /** The browser's policy shuts extensions out of these listed sites, which were opened. */
  | { readonly is: 'shut-out'; readonly hosts: readonly string[] }
  /** The browser refused the rules; those before them act on. */
  | { readonly is: 'rules-failed'; readonly reason: string };

/** Each gap that is there now, the gravest first; nothing is visited to find them. */
export async function findGaps(): Promise<ProtectionGap[]> {
  const [granted, inPrivate, hosts, reason] = await Promise.all([
    mayActOnSites(),
    browser.extension.isAllowedIncognitoAccess(),
    shutOutHosts.read(),
    rulesFailure.read(),
  ]);
  return [
    ...(granted ? [] : [{ is: 'no-site-access' as const }]),
    ...(reason === null ? [] : [{ is: 'rules-failed' as const, reason }]),
    ...(hosts.length === 0 ? [] : [{ is: 'shut-out' as const, hosts }]),
    ...(inPrivate ? [] : [{ is: 'no-private-windows' as const }]),
  ];
}

/** Whether one of the gaps is of this kind. */
export function hasGap(gaps: readonly ProtectionGap[], is: ProtectionGap['is']): boolean {
  return gaps.some((gap) => gap.is === is);
}
