import { importWorkerScript } from '../../browser/worker-script.ts';
import type { NoticeWriter } from './notice-writer.ts';
import type { OrganisationReader } from './organisation-reader.ts';
import type { RuleCompiler } from './rule-compiler.ts';

/**
 * Parts that the worker loads on demand, so that they burden no other start: each is a script of its
 * own, and adds one global under the name here.
 */
type WorkerParts = {
  /** Reads the organisation's policy after a change. */
  readonly organisationToKeep: OrganisationReader;
  /** Writes what a banner says. */
  readonly noticeOn: NoticeWriter;
  /** Compiles what is held or let through into the browser's own conditions. */
  readonly ruleCompiler: RuleCompiler;
};

const files: Readonly<Record<keyof WorkerParts, string>> = {
  organisationToKeep: '/organisation-reader.js',
  noticeOn: '/notice-writer.js',
  ruleCompiler: '/rule-compiler.js',
};

const worker = self as unknown as Partial<WorkerParts>;

/** What a part adds; the part's script runs when it is first asked for. */
export async function loadPart<K extends keyof WorkerParts>(name: K): Promise<WorkerParts[K]> {
  if (!worker[name] && !importWorkerScript(files[name])) await import(files[name]);
  const part = worker[name];
  if (!part) throw new Error(`${files[name]} did not load`);
  return part;
}

/** Quirk (Chromium 156): a worker may import later only what it imported while it was installed. */
export function keepParts(): void {
  self.addEventListener('install', () => {
    for (const name of Object.keys(files)) void loadPart(name as keyof WorkerParts);
  });
}
