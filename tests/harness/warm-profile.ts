import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';

/**
 * A new profile in this folder, with what Firefox works out when it first
 * starts: half of a start is that. Made once for each Firefox on a machine.
 */
export async function layWarmProfile(program: string, folder: string): Promise<void> {
  const { mtimeMs, size } = statSync(program);
  const known = join(tmpdir(), `caveat-firefox-profile-${Math.round(mtimeMs)}-${size}`);
  if (!existsSync(known)) await makeWarmProfile(program, known);
  mkdirSync(folder, { recursive: true });
  cpSync(known, folder, { recursive: true });
}

async function makeWarmProfile(program: string, known: string): Promise<void> {
  const made = mkdtempSync(`${known}-`);
  const browser = await launch({
    browser: 'firefox',
    executablePath: program,
    headless: true,
    userDataDir: made,
    extraPrefsFirefox: { 'network.proxy.type': 0, 'network.dns.forceResolve': '127.0.0.1' },
  });
  // Firefox writes its start-up cache once it has been quiet for a while.
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  await browser.close();
  try {
    renameSync(made, known);
  } catch {
    // Another test file was quicker; its profile is as good.
    rmSync(made, { recursive: true, force: true });
  }
}
