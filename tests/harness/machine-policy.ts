import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './browsers.ts';

/** A browser that a machine's policy installs Caveat into. */
export type Installation = {
  readonly profile: string;
  readonly chromiumId: string;
  /** The folder that stands in place of the machine's policies. */
  readonly policies: string;
};

/** Where Debian's browsers read the machine's policy; writing there takes root. */
const places: Readonly<Record<BrowserName, string>> = {
  chromium: '/etc/chromium/policies',
  firefox: '/etc/firefox/policies',
};

let isolates: boolean | undefined;

/**
 * Whether this machine lets a program see files of its own in place of the
 * machine's (a mount namespace, which takes root on Linux). Where it does not,
 * browsers under a policy must run alone: every other one would see it.
 */
export function canIsolate(): boolean {
  isolates ??= spawnSync('unshare', ['--mount', 'true']).status === 0;
  return isolates;
}

/** The folder in which to write a machine's policy for one browser: below `own`, or the machine's. */
export function policyFolder(name: BrowserName, own: string): string {
  const folder = canIsolate() ? join(own, 'policies') : places[name];
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A program that starts the browser with this folder in place of the machine's policies. */
export function withPolicies(name: BrowserName, program: string, folder: string): string {
  if (folder === places[name]) return program;
  mkdirSync(places[name], { recursive: true });
  const script = join(folder, 'start-browser.sh');
  writeFileSync(
    script,
    `#!/bin/sh
exec unshare --mount sh -c 'mount --bind "$0" "$1" && shift && exec "$@"' '${folder}' '${places[name]}' '${program}' "$@"
`,
  );
  chmodSync(script, 0o755);
  return script;
}
