/** In milliseconds: long enough for a machine that is busy with something else. */
const patience = 30_000;

/**
 * Asks again until the answer is truthy, less and less often; errors of a page
 * that is just moving count as no.
 */
export async function waitFor<T>(
  what: string,
  attempt: () => Promise<T> | T,
  timeoutMs = patience,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs;
  let lastError: unknown;
  let pause = 15;
  while (Date.now() < end) {
    try {
      const answer = await attempt();
      if (answer) return answer as NonNullable<T>;
    } catch (error) {
      lastError = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 1.3, 120);
  }
  throw new Error(`waited ${timeoutMs} ms for ${what}`, { cause: lastError });
}
