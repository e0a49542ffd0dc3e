/** Tab id → the listed address that the tab was last about to open; for the moments after an installation, so in memory alone. */
const asked = new Map<number, string>();

/** Keeps in mind which address a tab is about to open. */
export function rememberAsked(tabId: number, url: string): void {
  asked.set(tabId, url);
}

/**
 * The address that the package's own rules held in a tab; such a rule can't hand it to the hold
 * page. Empty where the worker was not there yet to see it.
 */
export function askedIn(tabId: number | undefined): string {
  return (tabId !== undefined && asked.get(tabId)) || '';
}
