import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { chooseMembership, goOnToZoom, tellWorker } from './choose.ts';
import { drive, openOwn, waitFor } from './drive.ts';
import { clickButton, heldLink } from './hold-page.ts';
import { type Handler, html, startServer } from './server.ts';

const join = 'https://us02web.zoom.us/j/87412345678?pwd=abc';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const script =
  (text: string): Handler =>
  (_request, response) => {
    response.setHeader('content-type', 'text/javascript');
    response.end(text);
  };

/** Roads on which the person never asked for the link: nothing may be fetched, and no page of ours shows. */
const quietRoads: readonly (readonly [string, string])[] = [
  ['a prefetch', `<link rel=prefetch href="${join}">`],
  ['a preload as a script', `<link rel=preload as=script href="${join}">`],
  ['a module preload', `<link rel=modulepreload href="${join}">`],
  ['an image', `<img src="${join}">`],
  ['a script element', `<script src="${join}"></script>`],
  ['a style sheet', `<link rel=stylesheet href="${join}">`],
  ['an object', `<object data="${join}"></object>`],
  ['a video', `<video src="${join}" preload=auto></video>`],
  ['a fetch', `<script>fetch('${join}', { mode: 'no-cors' }).catch(() => 0)</script>`],
  ['a beacon', `<script>navigator.sendBeacon('${join}', 'x')</script>`],
  [
    'a prerender by speculation rules',
    `<script type=speculationrules>{"prerender":[{"urls":["${join}"],"eagerness":"immediate"}]}</script>`,
  ],
  [
    'a prefetch by speculation rules',
    `<script type=speculationrules>{"prefetch":[{"urls":["${join}"],"eagerness":"immediate"}]}</script>`,
  ],
];

inBothBrowsers('every road to a join link', (driven, server) => {
  beforeAll(() => chooseMembership(driven(), ['IN']));
  beforeEach(async () => {
    server().seen.length = 0;
  });

  const open = async (url: string) => {
    const page = await driven().newTab();
    await driven().go(page, url);
    await waitFor(url, () =>
      page.evaluate(
        (wanted) => location.href === wanted && document.readyState === 'complete',
        url,
      ),
    );
    return page;
  };
  const expectHeld = async (page: Page, link = join) => {
    expect(await heldLink(driven(), page)).toBe(link);
    expect(server().requestsFor('/j/')).toEqual([]);
  };

  describe('sends nothing by', () => {
    test.each(quietRoads)('%s', async (_road, body) => {
      server().route('mail.example/quiet', html(body));
      const page = await open('https://mail.example/quiet');
      await pause(400);
      expect(server().requestsFor('/j/')).toEqual([]);
      await page.close();
    });
  });

  test('an embedded meeting is a small notice that opens the hold page in its own tab', async () => {
    server().route('mail.example/frame', html(`<iframe width=600 height=200 src="${join}">`));
    const page = await open('https://mail.example/frame');
    const frame = await waitFor('the framed notice', async () => {
      for (const f of page.frames()) if (await f.$('main.framed')) return f;
      return null;
    });
    expect(await frame.$$('button, input')).toEqual([]);
    const before = new Set(await driven().browser.pages());
    await (await frame.$('a'))?.click();
    const opened = await waitFor('a new tab', async () =>
      (await driven().browser.pages()).find((p) => !before.has(p)),
    );
    await expectHeld(opened);
  });

  test('pushState from a harmless page of the platform', async () => {
    const page = await open('https://zoom.us/pricing');
    await page.evaluate(() => history.pushState(null, '', '/j/5'));
    await expectHeld(page, 'https://zoom.us/j/5');
  });

  test('replaceState', async () => {
    const page = await open('https://zoom.us/pricing');
    await page.evaluate(() => history.replaceState(null, '', '/j/6?a=b'));
    await expectHeld(page, 'https://zoom.us/j/6?a=b');
  });

  test('back and forward, also from the back/forward cache', async () => {
    await goOnToZoom(driven());
    const page = await open('https://zoom.us/j/7');
    await driven().go(page, 'https://news.example/after');
    await waitFor('the next page', () => page.evaluate(() => location.host === 'news.example'));
    await tellWorker(driven(), { type: 'revoke', platform: 'zoom' });
    server().seen.length = 0;
    await page.evaluate(() => history.back());
    await expectHeld(page, 'https://zoom.us/j/7');
    await page.evaluate(() => history.forward());
    await waitFor('the page after', () => page.evaluate(() => location.host === 'news.example'));
    await page.evaluate(() => history.back());
    await expectHeld(page, 'https://zoom.us/j/7');
  });

  test('a reload once it is held again', async () => {
    await goOnToZoom(driven());
    const page = await open('https://zoom.us/j/8');
    await tellWorker(driven(), { type: 'revoke', platform: 'zoom' });
    server().seen.length = 0;
    await page.evaluate(() => location.reload());
    await expectHeld(page, 'https://zoom.us/j/8');
  });

  test('a reload of the hold page stays on it', async () => {
    const page = await driven().newTab();
    await driven().go(page, join);
    await expectHeld(page);
    await page.evaluate(() => location.reload());
    await pause(200);
    await expectHeld(page);
  });

  test.each([
    [
      'from its own cache',
      `new Response('<script>fetch("/ran")</script>', { headers: { 'content-type': 'text/html' } })`,
    ],
    ['by a request of its own', 'fetch(event.request)'],
  ])('a page that the site’s service worker answers %s', async (how, answer) => {
    const host = how.includes('cache') ? 'cached.zoom.us' : 'fetching.zoom.us';
    server().route(
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
    server().seen.length = 0;
    await driven().go(page, `https://${host}/j/9`);
    await expectHeld(page, `https://${host}/j/9`);
    expect(server().requestsFor('/ran')).toEqual([]);
    await clickButton(page, 'Continue to Zoom');
    await waitFor('the meeting', () => page.evaluate((h) => location.host === h, host));
    await tellWorker(driven(), { type: 'revoke', platform: 'zoom' });
  });

  test('a link to the app on a listed page, clicked by a person or by the page', async () => {
    server().route(
      'zoom.us/native',
      html(
        `<a id=go style="display:block;margin-top:200px" href="zoommtg://zoom.us/join?confno=1">app</a>`,
      ),
    );
    const link = 'zoommtg://zoom.us/join?confno=1';
    const page = await open('https://zoom.us/native');
    await page.click('#go');
    expect(await heldLink(driven(), page)).toBe(link);
    const second = await open('https://zoom.us/native');
    await second.evaluate(() => document.querySelector<HTMLElement>('#go')?.click());
    expect(await heldLink(driven(), second)).toBe(link);
  });

  test('a second window', async () => {
    const own = await openOwn(driven(), 'options.html');
    const before = new Set(await driven().browser.pages());
    await own.evaluate((url) => chrome.windows.create({ url }), join);
    const opened = await waitFor('the window', async () =>
      (await driven().browser.pages()).find((p) => !before.has(p)),
    );
    await expectHeld(opened);
  });

  test('a change of policy holds a join page that is already open', async () => {
    await chooseMembership(driven(), []);
    const page = await open('https://zoom.us/j/10');
    await chooseMembership(driven(), ['IN']);
    expect(await heldLink(driven(), page)).toBe('https://zoom.us/j/10');
  });
});

describe.each(['chromium', 'firefox'] as const)('in a new %s', (name) => {
  test('a join page that was open before Caveat is held once it is installed', async () => {
    const server = await startServer();
    const driven = await drive(name, server, { installed: false, ready: false });
    const page = await driven.newTab();
    await driven.go(page, join);
    await waitFor('the page', () => page.evaluate((url) => location.href === url, join));
    await driven.install();
    expect(await heldLink(driven, page)).toBe(join);
    await driven.close();
    await server.close();
  });
});
