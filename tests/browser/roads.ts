import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../harness/browsers.ts';
import type { Driven } from '../harness/driven.ts';
import { quietPage } from '../harness/quiet-page.ts';
import { arrived, newestTab } from '../harness/tabs.ts';
import '../harness/chrome-global.ts';
import { type Handler, html, type LoopbackServer, redirect } from '../harness/server.ts';
import { killWorker } from '../harness/worker.ts';

export type Scene = {
  readonly driven: Driven;
  readonly server: LoopbackServer;
  /** Opens a page that is not held, whole. */
  readonly open: (url: string) => Promise<Page>;
  /** Sets the level under test; before, nothing is held. */
  readonly setLevel: () => Promise<void>;
};

/** One way to a join link. */
export type Road = {
  readonly name: string;
  readonly link: string;
  /** Goes it, and gives the tab in which the link must end. */
  readonly go: (scene: Scene) => Promise<Page>;
};

export const join = 'https://us02web.zoom.us/j/87412345678?pwd=abc#success';

const fromMail = (
  name: string,
  body: string,
  more: { link?: string; click?: 'left' | 'middle'; newTab?: boolean } = {},
): Road => ({
  name,
  link: more.link ?? join,
  go: async ({ driven, server, open }) => {
    server.route('mail.example/inbox', html(body));
    const page = await open('https://mail.example/inbox');
    const click = () => page.click('#go', { button: more.click ?? 'left' });
    if (more.newTab) return newestTab(driven, click);
    await click();
    return page;
  },
});

const fromPlatform = (name: string, link: string, script: string): Road => ({
  name,
  link,
  go: async ({ open }) => {
    const page = await open('https://zoom.us/pricing');
    await page.evaluate(script).catch(leaving);
    return page;
  },
});

const byServiceWorker = (name: string, host: string, answer: string): Road => ({
  name,
  link: `https://${host}/j/9`,
  go: async ({ driven, server, open }) => {
    server.route(
      `${host}/sw.js`,
      script(
        `oninstall = () => skipWaiting(); onactivate = (e) => e.waitUntil(clients.claim());
         onfetch = (event) => { if (event.request.url.includes('/j/')) event.respondWith(${answer}); };`,
      ),
    );
    const page = await open(`https://${host}/pricing`);
    await page.evaluate(
      `navigator.serviceWorker.register('/sw.js').then(() => new Promise((done) => {
        if (navigator.serviceWorker.controller) done();
        else navigator.serviceWorker.oncontrollerchange = () => done();
      }))`,
    );
    await driven.go(page, `https://${host}/j/9`);
    return page;
  },
});

const typed = async ({ driven }: Scene, url: string) => {
  const page = await driven.newTab();
  await driven.go(page, url);
  return page;
};

/** What ends at the hold page where the link is held, and at the platform where it is not. */
export const roads: readonly Road[] = [
  { name: 'typed, or from a bookmark', link: join, go: (scene) => typed(scene, join) },
  fromMail('clicked', `<a id=go href="${join}">join</a>`),
  fromMail('clicked with the middle button', `<a id=go href="${join}">join</a>`, {
    click: 'middle',
    newTab: true,
  }),
  fromMail('location.href', `<button id=go onclick="location.href='${join}'">join</button>`),
  fromMail('location.replace', `<button id=go onclick="location.replace('${join}')">join</button>`),
  fromMail(
    'a form',
    `<form action="https://zoom.us/j/1"><button id=go name=a value=b>join</button></form>`,
    { link: 'https://zoom.us/j/1?a=b' },
  ),
  fromMail(
    'a posted form',
    `<form method=post action="https://zoom.us/j/1"><button id=go name=a value=b>join</button></form>`,
    { link: 'https://zoom.us/j/1' },
  ),
  fromMail('target=_blank', `<a id=go target=_blank href="${join}">join</a>`, { newTab: true }),
  fromMail('noopener', `<a id=go target=_blank rel=noopener href="${join}">join</a>`, {
    newTab: true,
  }),
  fromMail('window.open', `<button id=go onclick="window.open('${join}')">join</button>`, {
    newTab: true,
  }),
  fromMail(
    'a tab opened empty and sent on later',
    `<button id=go onclick="const w = window.open(''); setTimeout(() => w.location = '${join}', 50)">join</button>`,
    { newTab: true },
  ),
  fromMail(
    'a click that the page makes itself',
    `<button id=go onclick="document.body.append(Object.assign(document.createElement('a'), { href: '${join}' })); document.querySelector('body > a').click()">join</button>`,
  ),
  fromMail(
    'an image map',
    `<img id=go usemap="#m" width=200 height=200 src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"><map name=m><area shape=rect coords="0,0,200,200" href="${join}"></map>`,
  ),
  fromMail(
    'a frame that leads the whole tab',
    `<iframe id=go width=300 height=100 srcdoc="<style>button{width:280px;height:80px}</style><button onclick='top.location=&quot;${join}&quot;'>join"></iframe>`,
  ),
  ...[301, 302, 303, 307, 308].map(
    (status): Road => ({
      name: `a ${status} from a link shortener`,
      link: join,
      go: (scene) => {
        scene.server.route('short.example/a', redirect('http://short.example/b', status));
        scene.server.route('short.example/b', redirect(join, status));
        return typed(scene, 'https://short.example/a');
      },
    }),
  ),
  {
    name: 'a mail-safety rewriter',
    link: join,
    go: (scene) => {
      const rewritten = `https://safelinks.protection.outlook.com/?url=${encodeURIComponent(join)}&data=05`;
      scene.server.route('safelinks.protection.outlook.com/', redirect(join));
      return typed(scene, rewritten);
    },
  },
  {
    name: 'a meta refresh',
    link: join,
    go: (scene) => {
      scene.server.route(
        'meta.example/',
        html(`<meta http-equiv=refresh content="0;url=${join}">`),
      );
      return typed(scene, 'https://meta.example/');
    },
  },
  {
    name: 'a Refresh header',
    link: join,
    go: (scene) => {
      scene.server.route('refresh.example/', (_request, response) => {
        response.writeHead(200, { refresh: `0;url=${join}`, 'content-type': 'text/html' });
        response.end('<!doctype html>');
      });
      return typed(scene, 'https://refresh.example/');
    },
  },
  {
    name: 'plain http',
    link: 'http://zoom.us/j/3?a=b',
    go: (scene) => typed(scene, 'http://zoom.us/j/3?a=b'),
  },
  fromPlatform('pushState', 'https://zoom.us/j/5', `history.pushState(null, '', '/j/5')`),
  fromPlatform(
    'replaceState',
    'https://zoom.us/j/6?a=b',
    `history.replaceState(null, '', '/j/6?a=b')`,
  ),
  fromPlatform('a link inside the platform', 'https://zoom.us/j/6', `location.href = '/j/6'`),
  {
    name: 'back',
    link: 'https://zoom.us/j/7',
    go: async (scene) => {
      const page = await leaveThenHold(scene);
      await page.evaluate('history.back()').catch(leaving);
      return page;
    },
  },
  {
    name: 'forward',
    link: 'https://zoom.us/j/7',
    go: async ({ driven, open, setLevel }) => {
      const page = await open('https://news.example/before');
      await driven.go(page, 'https://zoom.us/j/7');
      await arrived(page, 'https://zoom.us/j/7');
      await page.evaluate('history.back()').catch(leaving);
      await arrived(page, 'https://news.example/before');
      await setLevel();
      await page.evaluate('history.forward()').catch(leaving);
      return page;
    },
  },
  {
    name: 'a reload',
    link: 'https://zoom.us/j/8',
    go: async ({ open, setLevel }) => {
      const page = await open('https://zoom.us/j/8');
      await setLevel();
      await page.evaluate('location.reload()').catch(leaving);
      return page;
    },
  },
  byServiceWorker(
    'a service worker that answers from its cache',
    'cached.zoom.us',
    `new Response('<script>fetch("/ran/j/")</script>', { headers: { 'content-type': 'text/html' } })`,
  ),
  byServiceWorker(
    'a service worker that asks the server',
    'fetching.zoom.us',
    'fetch(event.request)',
  ),
  {
    name: 'a second window',
    link: join,
    go: async ({ driven }) => {
      const own = await quietPage(driven);
      return newestTab(driven, () => own.evaluate((url) => chrome.windows.create({ url }), join));
    },
  },
  {
    name: 'the worker killed just before',
    link: join,
    go: async (scene) => {
      await killWorker(scene.driven);
      return typed(scene, join);
    },
  },
];

const app = 'zoommtg://zoom.us/join?confno=1';

const fromListedPage = (name: string, act: (page: Page) => Promise<unknown>): Road => ({
  name,
  link: app,
  go: async ({ server, open }) => {
    server.route(
      'zoom.us/native',
      html(`<a id=go style="display:block;margin-top:200px" href="${app}">app</a>`),
    );
    const page = await open('https://zoom.us/native');
    await act(page);
    return page;
  },
});

/** Links that open the platform's app from one of its pages. */
export const appRoads: readonly Road[] = [
  fromListedPage('clicked', (page) => page.click('#go')),
  fromListedPage('clicked by the page', (page) =>
    page.evaluate(() => document.querySelector<HTMLElement>('#go')?.click()),
  ),
  fromListedPage('clicked inside a shadow tree', async (page) => {
    await page.evaluate((href) => {
      const root = document.body.appendChild(document.createElement('div'));
      const link = document.createElement('a');
      link.href = href;
      root.attachShadow({ mode: 'open' }).append(link);
      link.click();
    }, app);
  }),
];

/** Chromium's Navigation API sees these; Firefox has none that can stop them: docs/limits.md. */
export const chromiumAppRoads: readonly Road[] = [
  fromListedPage('location', (page) => page.evaluate(`location.href = '${app}'`)),
  fromListedPage('location.replace', (page) => page.evaluate(`location.replace('${app}')`)),
];

/** A road on which the person never asked for the link: nothing may be fetched, and no page of ours shows. */
export type QuietRoad = {
  readonly name: string;
  /** The page that goes it to each of these addresses. */
  readonly body: (urls: readonly string[]) => string;
  /** The one browser that knows this road; both unless said otherwise. */
  readonly only?: BrowserName;
};

const each =
  (markup: (url: string) => string): QuietRoad['body'] =>
  (urls) =>
    urls.map(markup).join('');

const speculation =
  (kind: 'prefetch' | 'prerender'): QuietRoad['body'] =>
  (urls) =>
    `<script type=speculationrules>${JSON.stringify({ [kind]: [{ urls, eagerness: 'immediate' }] })}</script>`;

export const quietRoads: readonly QuietRoad[] = [
  { name: 'a prefetch', body: each((url) => `<link rel=prefetch href="${url}">`) },
  {
    name: 'a preload as a script',
    body: each((url) => `<link rel=preload as=script href="${url}">`),
  },
  { name: 'a module preload', body: each((url) => `<link rel=modulepreload href="${url}">`) },
  { name: 'an image', body: each((url) => `<img src="${url}">`) },
  { name: 'a script element', body: each((url) => `<script src="${url}"></script>`) },
  { name: 'a style sheet', body: each((url) => `<link rel=stylesheet href="${url}">`) },
  { name: 'an object', body: each((url) => `<object data="${url}"></object>`) },
  { name: 'a video', body: each((url) => `<video src="${url}" preload=auto></video>`) },
  {
    name: 'a fetch',
    body: each((url) => `<script>fetch('${url}', { mode: 'no-cors' }).catch(() => 0)</script>`),
  },
  {
    name: 'a beacon',
    body: each((url) => `<script>navigator.sendBeacon('${url}', 'x')</script>`),
  },
  {
    name: 'a prerender by speculation rules',
    body: speculation('prerender'),
    only: 'chromium',
  },
  {
    name: 'a prefetch by speculation rules',
    body: speculation('prefetch'),
    only: 'chromium',
  },
];

/** The page goes while the driver still waits for its answer. */
const leaving = () => undefined;

/** A join page that was open while nothing held it, and left for another. */
async function leaveThenHold({ driven, open, setLevel }: Scene): Promise<Page> {
  const page = await open('https://zoom.us/j/7');
  await driven.go(page, 'https://news.example/after');
  await arrived(page, 'https://news.example/after');
  await setLevel();
  return page;
}

const script =
  (text: string): Handler =>
  (_request, response) => {
    response.setHeader('content-type', 'text/javascript');
    response.end(text);
  };
