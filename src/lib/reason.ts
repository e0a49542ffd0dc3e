/** What was thrown, in words; the browser's own errors say it best. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
