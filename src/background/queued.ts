let last: Promise<unknown> = Promise.resolve();

/**
 * A queue, or mutex: runs one task after another, so that no two read the same stored value and
 * both write it, or change the browser's rules at once.
 */
export function queued<T>(task: () => Promise<T>): Promise<T> {
  const run = last.then(task, task);
  last = run.catch(() => undefined);
  return run;
}
