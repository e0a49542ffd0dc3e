import './chrome-global.ts';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { geckoId, manifestFor } from '../../scripts/build/manifest.ts';
import { bidi } from './bidi.ts';
import { type BrowserName, findBrowser } from './browsers.ts';
import { type Driven, running } from './driven.ts';
import { idOfKey } from './extension-id.ts';
import type { Installation } from './machine-policy.ts';
import { withPolicies } from './machine-policy.ts';
import { quietPage } from './quiet-page.ts';
import type { LoopbackServer } from './server.ts';
import { waitFor } from './wait-for.ts';
import { layWarmProfile } from './warm-profile.ts';

export type DriveOptions = {
  readonly headless?: boolean;
  /** Installed by the machine's policy into this profile, instead of for this run alone. */
  readonly fleet?: Installation;
  /** Waits until the rules of a new installation are in force; on unless said otherwise. */
  readonly ready?: boolean;
  /** For how long, in milliseconds. */
  readonly readyWithin?: number;
  /** Chromium opens what was open when the profile was closed. */
  readonly restore?: boolean;
  /** Whether Caveat is there from the start; on unless said otherwise. */
  readonly installed?: boolean;
  /** The package to install; the built one unless said otherwise. */
  readonly folder?: string;
};

/** `npm test -- --show` */
const isShown = process.env.CAVEAT_SHOW === '1';

const uuid = '5b0f3f0e-6a0f-4c53-9d0a-0c2f4a3e7b11';

/** Ports that addresses under test may name besides 80 and 443. */
const extraPorts = [8443, 4443];

export function drive(
  name: BrowserName,
  server: LoopbackServer,
  options: DriveOptions = {},
): Promise<Driven> {
  return name === 'chromium' ? driveChromium(server, options) : driveFirefox(server, options);
}

async function driveChromium(server: LoopbackServer, options: DriveOptions): Promise<Driven> {
  const tls = [443, ...extraPorts].map((port) => `MAP *:${port} 127.0.0.1:${server.httpsPort}`);
  const rules = [
    ...tls,
    `MAP *:80 127.0.0.1:${server.httpPort}`,
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ];
  const browser = await launch({
    executablePath: await programFor('chromium', options),
    headless: options.headless ?? !isShown,
    pipe: true,
    enableExtensions: true,
    ...(options.fleet && {
      userDataDir: options.fleet.profile,
      // With it, Chromium fetches no extension that a policy names.
      ignoreDefaultArgs: ['--disable-background-networking'],
    }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
      '--ignore-certificate-errors',
      '--disable-features=HttpsUpgrades',
      `--host-resolver-rules=${rules.join(',')}`,
      ...(options.restore ? ['--restore-last-session'] : []),
    ],
  });
  // Chromium writes into the folder of an unpacked extension.
  const folder = mkdtempSync(join(tmpdir(), 'caveat-unpacked-'));
  cpSync(resolve(options.folder ?? 'dist/chromium'), folder, { recursive: true });
  const install = () => browser.installExtension(folder);
  const id =
    options.fleet?.chromiumId ?? (options.installed === false ? chromiumId() : await install());
  const driven: Driven = {
    name: 'chromium',
    browser,
    server,
    output: outputOf(browser),
    origin: `chrome-extension://${id}`,
    install,
    uninstall: () => browser.uninstallExtension(id),
    newTab: () => browser.newPage(),
    newWindow: () => browser.newPage({ type: 'window' }),
    go: async (page, url) => {
      const session = await page.createCDPSession();
      await session.send('Page.navigate', { url }).catch(() => undefined);
      await session.detach();
    },
    close: async () => {
      await closeBrowser(driven);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  running.add(driven);
  if (options.ready ?? true) await untilReady(driven, options.readyWithin);
  return driven;
}

async function driveFirefox(server: LoopbackServer, options: DriveOptions): Promise<Driven> {
  const tls = [443, ...extraPorts].map((port) => `${port}=${server.httpsPort}`);
  const profile = options.fleet?.profile ?? mkdtempSync(join(tmpdir(), 'caveat-profile-'));
  if (readdirSync(profile).length === 0) {
    await layWarmProfile(await findBrowser('firefox'), profile);
  }
  const browser = await launch({
    browser: 'firefox',
    executablePath: await programFor('firefox', options),
    headless: options.headless ?? !isShown,
    acceptInsecureCerts: true,
    args: ['-remote-allow-system-access'],
    userDataDir: profile,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': [...tls, `80=${server.httpPort}`].join(';'),
      'network.proxy.type': 0,
      'dom.disable_open_during_load': false,
      'dom.security.https_first': false,
      'intl.locale.requested': 'en-US',
      'devtools.console.stdout.content': true,
      'extensions.dnr.feedback': true,
      // Each would be asked for, and filed, beside every page.
      'browser.chrome.site_icons': false,
    },
  });
  const install = () => browser.installExtension(resolve(options.folder ?? 'dist/firefox'));
  if (!options.fleet && options.installed !== false) await install();
  const driven: Driven = {
    name: 'firefox',
    browser,
    server,
    output: outputOf(browser),
    origin: `moz-extension://${uuid}`,
    install,
    uninstall: () => browser.uninstallExtension(geckoId),
    newTab: () => browser.newPage(),
    newWindow: () => browser.newPage({ type: 'window' }),
    go: async (page, url) => {
      // page.goto waits for events that a redirect to an extension page never sends.
      const context = (page.mainFrame() as unknown as { _id: string })._id;
      await bidi(browser, 'browsingContext.navigate', { context, url, wait: 'none' });
    },
    close: async () => {
      await closeBrowser(driven);
      if (!options.fleet) rmSync(profile, { recursive: true, force: true });
    },
  };
  running.add(driven);
  if (options.ready ?? true) await untilReady(driven, options.readyWithin);
  return driven;
}

/** The browser's program; under a machine's policy, one that sees that policy alone. */
async function programFor(name: BrowserName, { fleet }: DriveOptions): Promise<string> {
  const program = await findBrowser(name);
  return fleet ? withPolicies(name, program, fleet.policies) : program;
}

/** Keeps the last lines that the browser writes. */
function outputOf(browser: Browser): () => string {
  const lines: string[] = [];
  const process = browser.process();
  for (const stream of [process?.stdout, process?.stderr]) {
    stream?.on('data', (part: Buffer) => {
      lines.push(String(part));
      if (lines.length > 2_000) lines.shift();
    });
  }
  return () => lines.join('');
}

async function closeBrowser(driven: Driven): Promise<void> {
  running.delete(driven);
  await driven.browser.close();
}

function chromiumId(): string {
  return idOfKey(Buffer.from(String(manifestFor('chromium').key), 'base64'));
}

/** Resolves once the rules of a new installation are in force. */
async function untilReady(driven: Driven, timeoutMs?: number): Promise<void> {
  const page = await quietPage(driven);
  await waitFor(
    'the first rules',
    () =>
      page.evaluate(async () => {
        const { declarativeNetRequest, scripting } = chrome;
        const rules = await declarativeNetRequest.getDynamicRules();
        // The package's own rules hold more, until these stand.
        const early = await declarativeNetRequest.getEnabledRulesets();
        return (
          rules.length > 0 &&
          early.length === 0 &&
          (await scripting.getRegisteredContentScripts()).length > 0
        );
      }),
    timeoutMs,
  );
  await page.evaluate(async () => {
    // The welcome page would come between the tests' own tabs.
    await chrome.storage.local.set({ welcomed: true });
    const open = await chrome.tabs.query({ url: chrome.runtime.getURL('welcome.html') });
    await chrome.tabs.remove(open.flatMap(({ id }) => id ?? []));
  });
}
