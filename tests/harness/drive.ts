import './extension-api.ts';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { geckoId, manifestFor } from '../../scripts/build/manifest.ts';
import { type BrowserName, findBrowser } from './browsers.ts';
import type { Fleet } from './fleet.ts';
import { withPolicies } from './machine-policy.ts';
import type { LoopbackServer } from './server.ts';
import { layWarmProfile } from './warm-profile.ts';

/** A real browser with Caveat in it, whose every host is the loopback server. */
export type Driven = {
  readonly name: BrowserName;
  readonly browser: Browser;
  readonly server: LoopbackServer;
  /** What the browser wrote to its terminal, its last lines; in Firefox every console is in it. */
  readonly output: () => string;
  /** chrome-extension://… or moz-extension://…, without a slash at the end. */
  readonly origin: string;
  readonly newTab: () => Promise<Page>;
  /** In sight whatever else is open. */
  readonly newWindow: () => Promise<Page>;
  /** Starts a navigation and does not wait for it. */
  readonly go: (page: Page, url: string) => Promise<void>;
  /** Installs Caveat where `installed: false` left it out. */
  readonly install: () => Promise<unknown>;
  readonly uninstall: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type DriveOptions = {
  readonly headless?: boolean;
  /** Installed by the machine's policy into this profile, instead of for this run alone. */
  readonly fleet?: Pick<Fleet, 'profile' | 'chromiumId' | 'policies'>;
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

/** Every browser that runs now; a failed test's evidence is taken from them. */
export const running = new Set<Driven>();

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
    headless: options.headless ?? true,
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
  const install = () => browser.installExtension(resolve(options.folder ?? 'dist/chromium'));
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
    close: () => closeBrowser(driven),
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
    headless: options.headless ?? true,
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

/** The id that Chromium derives from a public key. */
export function idOfKey(publicKey: Buffer): string {
  const hash = createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

function chromiumId(): string {
  return idOfKey(Buffer.from(String(manifestFor('chromium').key), 'base64'));
}

/** A raw WebDriver BiDi command. */
export async function bidi(browser: Browser, method: string, params: unknown): Promise<unknown> {
  const { connection } = browser as unknown as {
    connection: { send: (method: string, params: unknown) => Promise<unknown> };
  };
  return connection.send(method, params);
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

const quietPages = new WeakMap<Driven, Page>();

/**
 * A tab of the extension's own origin that runs no script of ours: questions to
 * the browser and messages to the worker are sent from it, and nothing is
 * drawn for them. Opened anew where the extension took it along as it restarted.
 */
export async function quietPage(driven: Driven): Promise<Page> {
  const known = quietPages.get(driven);
  if (known && (await answers(known))) return known;
  const page = await driven.newTab();
  const url = `${driven.origin}/manifest.json`;
  await waitFor(
    'the extension to be there',
    async () => {
      // Again and again: an installation by policy takes its time.
      await driven.go(page, url);
      return waitFor('its page', () => answers(page), 2_000).catch(() => null);
    },
    60_000,
  );
  quietPages.set(driven, page);
  return page;
}

function answers(page: Page): Promise<boolean> {
  return page
    .evaluate(() => Boolean(globalThis.chrome?.runtime?.id) && location.protocol !== 'about:')
    .catch(() => false);
}

/** Opens a page of the extension and waits until it shows something. */
export async function openOwn(driven: Driven, path: string): Promise<Page> {
  const page = await driven.newTab();
  await waitFor(
    `${path} to show`,
    async () => {
      // Again and again: an installation by policy takes its time.
      await driven.go(page, `${driven.origin}/${path}`);
      return waitFor(path, () => page.$('main'), 2_000).catch(() => null);
    },
    30_000,
  );
  return page;
}

/** In milliseconds: long enough for a machine that is busy with something else. */
const patience = 30_000;

/** Asks again until the answer is truthy; errors of a page that is just moving count as no. */
export async function waitFor<T>(
  what: string,
  attempt: () => Promise<T> | T,
  timeoutMs = patience,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs;
  let lastError: unknown;
  while (Date.now() < end) {
    try {
      const answer = await attempt();
      if (answer) return answer as NonNullable<T>;
    } catch (error) {
      lastError = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`waited ${timeoutMs} ms for ${what}`, { cause: lastError });
}
