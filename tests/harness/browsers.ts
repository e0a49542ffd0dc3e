import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env, getuid, platform } from 'node:process';

export type BrowserName = 'chromium' | 'firefox';

const programFiles = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
const windows = (path: string) =>
  programFiles.flatMap((root) => (root ? [`${root}\\${path}`] : []));

/** Where each browser's own binary lies, the first that exists wins. */
const places: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    // Debian's /usr/bin/chromium is a wrapper that adds flags of its own.
    '/usr/lib/chromium/chromium',
    '/usr/bin/chromium-browser',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windows('Google\\Chrome\\Application\\chrome.exe'),
    ...windows('Microsoft\\Edge\\Application\\msedge.exe'),
  ],
  firefox: [
    '/usr/lib/firefox-esr/firefox-esr',
    '/usr/lib/firefox/firefox',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...windows('Mozilla Firefox\\firefox.exe'),
  ],
};

const debianPackage: Readonly<Record<BrowserName, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

const override: Readonly<Record<BrowserName, string>> = {
  chromium: 'CAVEAT_CHROMIUM',
  firefox: 'CAVEAT_FIREFOX',
};

/**
 * The path of a browser's binary; on Debian as root, missing ones are
 * installed. Throws an Error that says what to install elsewhere.
 */
export async function findBrowser(name: BrowserName): Promise<string> {
  const found = look(name);
  if (found) return found;
  if (platform === 'linux' && getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`No ${name} here: installing Debian's ${debianPackage[name]} …`);
    const apt = (...args: string[]) =>
      execFileSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update', '-qq');
    apt('install', '-y', '-qq', debianPackage[name], 'fonts-noto-core', 'fonts-noto-cjk');
    const installed = look(name);
    if (installed) return installed;
  }
  const what = name === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox 140 or newer';
  throw new Error(`Install ${what}, or name its binary in ${override[name]}.`);
}

function look(name: BrowserName): string | undefined {
  return [env[override[name]], ...places[name]].find((path) => path && existsSync(path));
}
