import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { type Driven, running } from './driven.ts';
import { quietPage } from './quiet-page.ts';

/** Where the evidence of failed tests lies, a folder for each try. */
export const failuresFolder = 'reports/failures';

/**
 * Writes down what every running browser shows and holds at the moment of a
 * failure, and gives the folder: a picture and the console of each page, the
 * worker's console, what the server was asked for, Caveat's rules and values.
 */
export async function saveEvidence(name: string, errors: readonly string[]): Promise<string> {
  const folder = join(failuresFolder, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'error.txt'), `${errors.join('\n\n')}\n`);
  for (const [i, driven] of [...running].entries()) {
    const prefix = running.size > 1 ? `browser-${i + 1}-` : '';
    await write(driven, (name, content) => writeFileSync(join(folder, prefix + name), content));
  }
  return folder;
}

type Save = (name: string, content: string | Uint8Array) => void;

async function write(driven: Driven, save: Save): Promise<void> {
  save('wire.txt', driven.server.seen.map((s) => `${s.method} ${s.url}\n`).join(''));
  save('browser-output.txt', driven.output());
  const part = async (name: string, content: () => Promise<string | Uint8Array>) =>
    save(name, await within(5_000, content()).catch((error) => `could not be taken: ${error}\n`));
  await part('rules.json', async () => json(await rulesOf(driven)));
  await part('worker-console.txt', () => workerConsole(driven));
  const pages = await within(5_000, driven.browser.pages()).catch(() => []);
  for (const [i, page] of pages.entries()) {
    const name = `page-${i + 1}`;
    await part(`${name}.txt`, () => describe(driven, page));
    await part(`${name}.png`, async () => {
      await page.bringToFront();
      return page.screenshot();
    });
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function rulesOf(driven: Driven): Promise<unknown> {
  const own = await quietPage(driven);
  return own.evaluate(async () => ({
    dynamicRules: await chrome.declarativeNetRequest.getDynamicRules(),
    sessionRules: await chrome.declarativeNetRequest.getSessionRules(),
    enabledRulesets: await chrome.declarativeNetRequest.getEnabledRulesets(),
    scripts: await chrome.scripting.getRegisteredContentScripts(),
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
    alarms: await chrome.alarms.getAll(),
  }));
}

async function describe(driven: Driven, page: Page): Promise<string> {
  const { href, state, markup } = await page.evaluate(() => ({
    href: location.href,
    state: `${document.readyState}, ${document.visibilityState}`,
    markup: document.documentElement.outerHTML,
  }));
  const said =
    driven.name === 'chromium'
      ? await consoleOf(await page.createCDPSession())
      : 'in browser-output.txt';
  return `${href}\n${state}\n\nconsole:\n${said}\n\nmarkup:\n${markup}\n`;
}

async function workerConsole({ name, browser, origin }: Driven): Promise<string> {
  if (name === 'firefox') return 'in browser-output.txt\n';
  const worker = browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().startsWith(origin));
  return worker ? consoleOf(await worker.createCDPSession()) : 'the worker is asleep\n';
}

/** Chromium keeps what was said, and tells it to whoever begins to listen. */
async function consoleOf(session: CDPSession): Promise<string> {
  const lines: string[] = [];
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    lines.push(`${type}: ${args.map((a) => a.value ?? a.description ?? a.type).join(' ')}`);
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    lines.push(`thrown: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  });
  session.on('Log.entryAdded', ({ entry }) => {
    lines.push(`${entry.level}: ${entry.text} ${entry.url ?? ''}`);
  });
  await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await session.detach();
  return `${lines.join('\n')}\n`;
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms).unref();
  });
  return Promise.race([work, late]);
}
