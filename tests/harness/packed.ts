import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserName } from './browsers.ts';

/** Files that an installation by policy needs: the package, and in Chromium the key it was packed under. */
export type Packed = { readonly package: string; readonly key: string };

/** Packs dist/chromium as a CRX under a key of its own, or dist/firefox as an XPI; once per build. */
export function packed(name: BrowserName): Packed {
  const source = resolve('dist', name);
  const folder = join(tmpdir(), 'caveat-packed', `${name}-${contentsOf(source)}`);
  if (!existsSync(folder)) {
    mkdirSync(join(tmpdir(), 'caveat-packed'), { recursive: true });
    const made = mkdtempSync(`${folder}-`);
    if (name === 'chromium') packCrx(source, made);
    else packXpi(source, made);
    try {
      renameSync(made, folder);
    } catch {
      // Another test file was quicker; its package is as good.
    }
  }
  return { package: join(folder, fileNames[name]), key: join(folder, 'key.pem') };
}

const fileNames: Readonly<Record<BrowserName, string>> = {
  chromium: 'caveat.crx',
  firefox: 'caveat.xpi',
};

function packCrx(source: string, folder: string): void {
  const [key, crx] = [join(folder, 'key.pem'), join(folder, fileNames.chromium)];
  run('crx3', '-p', key, '-o', crx, '--', source);
}

function packXpi(source: string, folder: string): void {
  run('web-ext', 'build', '-s', source, '-a', folder, '-n', fileNames.firefox);
}

function run(tool: string, ...args: string[]): void {
  execFileSync('npx', ['--no-install', tool, ...args], { stdio: 'ignore' });
}

function contentsOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
