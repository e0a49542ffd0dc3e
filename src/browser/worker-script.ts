/** Quirk (Firefox 153): runs the worker as a page, without this function; its first scripts stand in the manifest. */
declare const importScripts: ((file: string) => void) | undefined;

/** Runs a plain script of the package in this worker, at once. False where the browser has no such thing. */
export function importWorkerScript(file: string): boolean {
  if (typeof importScripts !== 'function') return false;
  importScripts(file);
  return true;
}
