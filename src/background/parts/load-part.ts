import { importWorkerScript } from '../../browser/worker-script.ts';
import type { NoticeWriter } from './notice-writer.ts';
import type { OrganisationReader } from './organisation-reader.ts';
import type { RuleCompiler } from './rule-compiler.ts';

/**
 * Parts of the worker that it loads when it needs them, and so no burden on every
 * other start: each is a script of its own that adds one global.
 */
type WorkerParts = {
  /** For a change of the organisation's policy. */
  readonly organisationToKeep: OrganisationReader;
  /** For what banners say. */
  readonly noticeOn: NoticeWriter;
  /** For a change of what is held, or let through. */
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

/** Chromium lets a worker import later only what it imported while it was installed. */
export function keepParts(): void {
  self.addEventListener('install', () => {
    for (const name of Object.keys(files)) void loadPart(name as keyof WorkerParts);
  });
}
