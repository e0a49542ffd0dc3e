import { parseArgs } from 'node:util';
import type { BrowserName } from '../../harness/browsers.ts';
import { drive } from '../../harness/drive.ts';
import type { Driven } from '../../harness/driven.ts';
import { waitFor } from '../../harness/wait-for.ts';
import '../../harness/chrome-global.ts';
import { listedHost, type Package, smallExtension } from '../../harness/packages.ts';
import { type LoopbackServer, startServer } from '../../harness/server.ts';
import { killWorker } from '../../harness/worker.ts';
import { median } from '../median.ts';
import { hop } from './hops.ts';

/**
 * Ways to run a script on so many sites, side by side, each in a small extension
 * of its own: what it takes to set up, what it costs a page that is not listed,
 * and when, after the start of a navigation, it runs on a listed one.
 */
const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    ways: { type: 'string', default: 'nothing,script,filters,content rules' },
    rounds: { type: 'string', default: '6' },
  },
});
const name = values.browser as BrowserName;

const took = (work: string) => `{
  const began = performance.now();
  ${work}
  await chrome.storage.local.set({ took: performance.now() - began });
}`;

const onceInstalled = (work: string) =>
  `chrome.runtime.onInstalled.addListener(async () => ${took(work)});`;

const ways: Readonly<Record<string, string>> = {
  nothing: onceInstalled(''),
  /** One registered content script with all patterns. */
  script: onceInstalled(`await chrome.scripting.registerContentScripts([{
    id: 'all', js: ['content.js'], runAt: 'document_start',
    matches: hosts.map((host) => '*://*.' + host + '/*'),
  }]);`),
  /** The browser's filter of navigations, and a script put in by the worker. */
  filters: `(async () => ${took(`chrome.webNavigation.onCommitted.addListener(
    ({ tabId }) => chrome.scripting.executeScript({
      target: { tabId }, files: ['content.js'], injectImmediately: true,
    }),
    { url: hosts.flatMap((host) => [{ hostSuffix: '.' + host }, { hostEquals: host }]) },
  );`)})();`,
  /** The same with regular expressions of a thousand hosts each. */
  regexes: `(async () => ${took(`const groups = [];
  for (let i = 0; i < hosts.length; i += 1000) groups.push(hosts.slice(i, i + 1000));
  chrome.webNavigation.onCommitted.addListener(
    ({ tabId }) => chrome.scripting.executeScript({
      target: { tabId }, files: ['content.js'], injectImmediately: true,
    }),
    { url: groups.map((group) => ({
      urlMatches: '^https?://(?:[^/]*\\\\.)?(?:' + group.map((h) => h.replaceAll('.', '\\\\.')).join('|') + ')[:/]',
    })) },
  );`)})();`,
  /** Chromium's declarativeContent with its RequestContentScript. */
  'content rules':
    onceInstalled(`const { onPageChanged, PageStateMatcher, RequestContentScript } = chrome.declarativeContent;
  const rule = {
    conditions: hosts.map((host) => new PageStateMatcher({ pageUrl: { hostSuffix: '.' + host } })),
    actions: [new RequestContentScript({ js: ['content.js'] })],
  };
  await new Promise((resolve) => onPageChanged.addRules([rule], resolve));`),
};

type Running = {
  readonly way: string;
  readonly made: Package;
  readonly driven: Driven;
  readonly server: LoopbackServer;
  readonly hops: number[];
};

console.log(
  '| hosts | way | set up, ms | unlisted page to the next, ms | on a listed page, ms: worker awake | asleep | of 10 visits, missed |\n| --- | --- | --- | --- | --- | --- | --- |',
);
for (const hosts of values.sizes.split(',').map(Number)) await compare(hosts);
process.exit(0);

async function compare(hosts: number): Promise<void> {
  const running: Running[] = [];
  for (const way of values.ways.split(',')) {
    if (way === 'content rules' && name === 'firefox') continue;
    running.push(await start(way, hosts));
  }
  const tookOf = new Map<string, number>();
  for (const { way, driven } of running) tookOf.set(way, await setUp(driven));
  for (let round = -1; round < Number(values.rounds); round++) {
    for (const { driven, server, hops } of running) {
      const [page] = await driven.browser.pages();
      const taken = page ? await hop(driven, server, page, 10) : [];
      if (round >= 0) hops.push(...taken);
    }
  }
  for (const { way, driven, server, made, hops } of running) {
    const seen = way === 'nothing' ? null : await visits(driven, hosts);
    const cells = [
      hosts.toLocaleString('en'),
      way,
      whole(tookOf.get(way)),
      whole(median(hops)),
      seen ? whole(median(seen.awake)) : '–',
      seen ? whole(median(seen.asleep)) : '–',
      seen ? String(seen.missed) : '–',
    ];
    console.log(`| ${cells.join(' | ')} |`);
    await driven.close();
    await server.close();
    made.clear();
  }
}

async function start(way: string, hosts: number): Promise<Running> {
  const server = await startServer();
  const list = Array.from({ length: hosts }, (_, i) => listedHost(i));
  const made = smallExtension(name, {
    script: `const hosts = ${JSON.stringify(list)};\n${ways[way]}`,
    permissions: [
      'storage',
      'scripting',
      'webNavigation',
      ...(name === 'chromium' ? ['declarativeContent'] : []),
    ],
  });
  const driven = await drive(name, server, { folder: made.folder, ready: false });
  return { way, made, driven, server, hops: [] };
}

async function setUp(driven: Driven): Promise<number> {
  const own = await driven.newTab();
  const taken = await waitFor(
    'the way to be set up',
    async () => {
      await driven.go(own, `${driven.origin}/page.html`);
      const shown = await waitFor('a page of its own', () => own.$('main'), 2_000).catch(
        () => null,
      );
      return (
        shown &&
        own.evaluate(async () => String((await chrome.storage.local.get('took')).took ?? ''))
      );
    },
    120_000,
  );
  await own.close();
  return Number(taken);
}

/** Milliseconds after the start of the navigation at which the script ran. */
async function visits(driven: Driven, hosts: number) {
  const seen = { awake: [] as number[], asleep: [] as number[], missed: 0 };
  const [page] = await driven.browser.pages();
  if (!page) return seen;
  for (let i = 0; i < 10; i++) {
    const asleep = i % 2 === 1;
    if (asleep) await killWorker(driven).catch(() => undefined);
    const url = `http://www.${listedHost((i * 97) % hosts)}/${i}`;
    await driven.go(page, url);
    const ranAt = await waitFor(
      'the script',
      () =>
        page.evaluate(
          (wanted) => location.href === wanted && document.documentElement.dataset.ranAt,
          url,
        ),
      5_000,
    ).catch(() => null);
    if (ranAt === null) seen.missed++;
    else seen[asleep ? 'asleep' : 'awake'].push(Number(ranAt));
  }
  return seen;
}

function whole(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '–' : String(Math.round(value));
}
