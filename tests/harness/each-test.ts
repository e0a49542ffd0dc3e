import { basename } from 'node:path';
import { afterEach } from 'vitest';
import { running } from './driven.ts';
import { saveEvidence } from './evidence.ts';
import { browserName } from './suite.ts';

const isShown = process.env.CAVEAT_SHOW === '1';

// Runs before a test's own browsers are closed.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  const tries = (task.result.retryCount ?? 0) + 1;
  const suite = basename(task.file.name, '.test.ts');
  const words = `${suite} ${fullName(task)}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  const errors = (task.result.errors ?? []).map((error) => error.stack ?? error.message);
  const folder = await saveEvidence(`${browserName}/${words.slice(0, 120)}-try-${tries}`, errors);
  console.error(`Failed: ${fullName(task)}\n  what the browser showed and held: ${folder}`);
  if (!isShown) return;
  console.error('  The window stays open: close it to go on.');
  await Promise.all(
    [...running].map(
      ({ browser }) =>
        new Promise<void>((resolve) => browser.once('disconnected', () => resolve())),
    ),
  );
}, 0);

type Named = { readonly name: string; readonly suite?: Named | undefined };

function fullName(task: Named): string {
  return [...(task.suite ? [fullName(task.suite)] : []), task.name].filter(Boolean).join(' > ');
}
