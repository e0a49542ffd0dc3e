let last: Promise<unknown> = Promise.resolve();

/**
 * Runs one task after another, so that no two read the same stored value and
 * both write it, or change the browser's rules at once.
 */
export function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const run = last.then(task, task);
  last = run.catch(() => undefined);
  return run;
}
