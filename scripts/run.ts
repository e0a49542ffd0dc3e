import { spawnSync } from 'node:child_process';

/** Runs one of the project's own tools, its output shown; true when it ended well. */
export function run(tool: string, ...args: string[]): boolean {
  const { status } = spawnSync('npx', ['--no-install', tool, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}
