/** Tab → the listed address it was last about to open; in memory, for the moments after an installation. */
const asked = new Map<number, string>();

export function rememberAsked(tabId: number, url: string): void {
  asked.set(tabId, url);
}

/**
 * The address that the package's own rules held in a tab: they can't hand it to
 * the hold page. Empty where the worker was not there yet to see it.
 */
export function askedIn(tabId: number | undefined): string {
  return (tabId !== undefined && asked.get(tabId)) || '';
}
