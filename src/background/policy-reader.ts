import type { PolicyReader } from '../policy-reader/index.ts';

const file = '/policy-reader.js';

/** As both browsers have it: only Chromium's imports scripts. */
const worker = self as unknown as {
  readonly readPolicy?: PolicyReader;
  readonly importScripts?: (file: string) => void;
};

/**
 * The part of the worker that reads a managed policy: a third of all its code,
 * needed only when a policy changes, and so no burden on every other start.
 */
export async function loadPolicyReader(): Promise<PolicyReader> {
  if (!worker.readPolicy) {
    if (worker.importScripts) worker.importScripts(file);
    else await import(file);
  }
  if (!worker.readPolicy) throw new Error(`${file} did not load`);
  return worker.readPolicy;
}

/** Chromium lets a worker import later only what it imported while it was installed. */
export function keepPolicyReader(): void {
  self.addEventListener('install', () => void loadPolicyReader());
}
