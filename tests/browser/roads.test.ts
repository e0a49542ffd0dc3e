import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Level } from '../../src/policy/list/level.ts';
import { chooseMembership, setLevels, tellWorker } from '../harness/choose.ts';
import type { Driven } from '../harness/driven.ts';
import { heldLink } from '../harness/hold-page.ts';
import { openOwn, quietPage } from '../harness/quiet-page.ts';
import { html } from '../harness/server.ts';
import { browserName, inBothBrowsers, type OwnMachine, ownMachine } from '../harness/suite.ts';
import { arrived, newestTab, openPrivately, settled } from '../harness/tabs.ts';
import { waitFor } from '../harness/wait-for.ts';
import { startNewVersion } from '../harness/worker.ts';
import {
  appRoads,
  chromiumAppRoads,
  join,
  quietRoads,
  type Road,
  roads,
  type Scene,
} from './roads.ts';

const [joinWithoutFragment = ''] = join.split('#');

/** Every road at every level; the report of the roads is drawn from these names. */
describe.each<Level>(['inform', 'acknowledge', 'block'])('at level %s', (level) => {
  inBothBrowsers(
    'road',
    { membership: ['IN'], start: (driven) => setLevels(driven, { 'zoom.join': level }) },
    (driven, server) => {
      const setLevel = () => setLevels(driven(), { 'zoom.join': level });
      const scene = (): Scene => ({
        driven: driven(),
        server: server(),
        open: async (url) => {
          const page = await driven().newTab();
          await driven().go(page, url);
          await arrived(page, url);
          server().seen.length = 0;
          return page;
        },
        setLevel: async () => {
          await setLevel();
          server().seen.length = 0;
        },
      });

      const travel = async (road: Road) => {
        // These open the link while it is free.
        if (['back', 'forward', 'a reload'].includes(road.name)) {
          await setLevels(driven(), { 'zoom.join': 'inform' });
        }
        return road.go(scene());
      };
      const expectHeld = async (page: Awaited<ReturnType<Road['go']>>, link: string) => {
        expect(await heldLink(driven(), page)).toBe(link);
        expect(server().requestsFor('/j/')).toEqual([]);
        const buttons = await page.evaluate(
          `[...document.querySelectorAll('button')].map((b) => b.textContent).join()`,
        );
        expect(String(buttons).includes('Continue to Zoom')).toBe(level === 'acknowledge');
      };

      for (const road of roads) {
        test(road.name, async () => {
          const page = await travel(road);
          if (level === 'inform') await arrived(page, road.link);
          else await expectHeld(page, road.link);
        });
      }

      // At level inform the browser itself asks whether to open the app.
      if (level !== 'inform') {
        describe('to the app, from a page of the platform,', () => {
          for (const road of appRoads) {
            test(road.name, async () => expectHeld(await travel(road), road.link));
          }

          for (const road of chromiumAppRoads) {
            test(road.name, async () => {
              const page = await travel(road);
              if (browserName === 'chromium') return expectHeld(page, road.link);
              // Firefox asks nobody: docs/limits.md. Once it does, this says so.
              await settled(driven(), page);
              expect(await page.evaluate('location.href')).toBe('https://zoom.us/native');
            });
          }
        });
      }

      describe('unasked,', () => {
        for (const { name, body, only = browserName } of quietRoads) {
          test(name, async () => {
            // Addresses of its own: what a browser has cached it does not ask for.
            const own = `${level}-${name.replaceAll(' ', '-')}`;
            const link = `https://us02web.zoom.us/j/87412345678?pwd=${own}`;
            const free = `https://mail.example/j/${own}`;
            server().route('mail.example/quiet', html(body([link, free])));
            const page = await scene().open('about:blank');
            await driven().go(page, 'https://mail.example/quiet');
            await arrived(page, 'https://mail.example/quiet');
            const asked = (url: string) => server().seen.some((request) => request.url === url);
            // The page goes the same road to an address that nobody holds, after the link.
            if (only === browserName) await waitFor('the other address', () => asked(free));
            else await settled(driven(), page);
            const expected = only === browserName && level === 'inform';
            if (expected) await waitFor('the link', () => asked(link));
            expect(asked(link)).toBe(expected);
          });
        }
      });

      test('an embedded meeting', async () => {
        const link = joinWithoutFragment;
        server().route('mail.example/frame', html(`<iframe width=600 height=200 src="${link}">`));
        const page = await scene().open('about:blank');
        await driven().go(page, 'https://mail.example/frame');
        if (level === 'inform') {
          await waitFor('the meeting', () => server().requestsFor('/j/').length > 0);
          return;
        }
        const frame = await waitFor('the framed notice', async () => {
          for (const f of page.frames()) if (await f.$('main.framed')) return f;
          return null;
        });
        expect(await frame.$$('button, input')).toEqual([]);
        const opened = await newestTab(driven(), async () => (await frame.$('a'))?.click());
        await expectHeld(opened, link);
      });
    },
  );
});

describe.each<Level>(['inform', 'acknowledge', 'block'])('at level %s', (level) => {
  const own = {
    membership: ['IN'],
    privateWindows: true,
    start: (driven: Driven) => setLevels(driven, { 'zoom.join': level }),
  };
  inBothBrowsers('road', own, (driven, server) => {
    test('a private window', async () => {
      const page = await openPrivately(driven(), join);
      const own = await quietPage(driven());
      const onDisk = () => own.evaluate(`chrome.storage.local.get().then(JSON.stringify)`);
      const before = await onDisk();
      if (level !== 'inform') {
        expect(await heldLink(driven(), page)).toBe(join);
        expect(server().requestsFor('/j/')).toEqual([]);
        // Firefox’s driver finds no element in a private window; the page itself does.
        const clicked = await page.evaluate(`(() => {
          const button = [...document.querySelectorAll('button')].find((b) => b.textContent.includes('Continue to'));
          button?.click();
          return button !== undefined;
        })()`);
        expect(clicked).toBe(level === 'acknowledge');
      }
      if (level !== 'block') await arrived(page, join);
      // A decision taken there outlives neither the browser nor the window's privacy.
      expect(await onDisk()).toBe(before);
      if (level !== 'acknowledge') return;
      // It opens nothing outside, and goes with its window.
      const outside = await driven().newTab();
      await driven().go(outside, join);
      expect(await heldLink(driven(), outside)).toBe(join);
      const options = await openOwn(driven(), 'options.html');
      // Firefox may open this tab in the private window.
      const shown = await options.evaluate(() => ({
        isPrivate: chrome.extension.inIncognitoContext,
        isListed: !document.querySelector('#decisions')?.textContent.includes('Nothing at'),
      }));
      expect(shown.isListed).toBe(shown.isPrivate);
      // Chromium’s other worker sees no private window close; there the decision ends with its tab and term.
      if (driven().name === 'chromium') return;
      await own.evaluate(async () => {
        const windows = (await chrome.windows.getAll()).filter((w) => w.incognito);
        await Promise.all(windows.map((w) => chrome.windows.remove(w.id as number)));
      });
      await waitFor('the decision to go', () =>
        own.evaluate(async () => {
          const { acknowledgements } = await chrome.storage.session.get('acknowledgements');
          return (acknowledgements as unknown[]).length === 0;
        }),
      );
    });
  });
});

/** A new version asks for the policy anew, so it must be a real one: a platform at each level. */
const managed = {
  platformLevels: {
    'whatsapp.join': 'inform',
    'zoom.join': 'acknowledge',
    'telegram.join': 'block',
  },
};

describe.each<readonly [Level, string]>([
  ['inform', 'https://web.whatsapp.com/'],
  ['acknowledge', join],
  ['block', 'https://web.telegram.org/a/'],
])('at level %s', (level, link) => {
  inBothBrowsers('road', { managed, membership: ['IN'] }, (driven, server) => {
    test('right after an update of the extension', async () => {
      await startNewVersion(driven());
      const page = await driven().newTab();
      await driven().go(page, link);
      if (level === 'inform') return arrived(page, link);
      expect(await heldLink(driven(), page)).toBe(link);
      expect(server().requestsFor(new URL(link).host)).toEqual([]);
    });
  });
});

inBothBrowsers('the hold', { membership: ['IN'] }, (driven, server) => {
  test('stays through a reload of its page', async () => {
    const page = await driven().newTab();
    await driven().go(page, join);
    await heldLink(driven(), page);
    await page.evaluate('globalThis.before = true; void setTimeout(() => location.reload())');
    await waitFor('the page anew', () => page.evaluate('!globalThis.before'));
    expect(await heldLink(driven(), page)).toBe(join);
    expect(server().requestsFor('/j/')).toEqual([]);
  });

  test('takes the place of a join page that is open when the policy changes', async () => {
    await chooseMembership(driven(), []);
    const page = await driven().newTab();
    await driven().go(page, 'https://zoom.us/j/10');
    await arrived(page, 'https://zoom.us/j/10');
    await chooseMembership(driven(), ['IN']);
    expect(await heldLink(driven(), page)).toBe('https://zoom.us/j/10');
  });

  test('comes again for a page that is left and returned to after "Hold again"', async () => {
    const open = (url: string) => driven().go(page, url);
    await tellWorker(driven(), {
      type: 'acknowledge',
      platform: 'zoom',
      reason: null,
      note: '',
    });
    const page = await driven().newTab();
    await open('https://zoom.us/j/7');
    await arrived(page, 'https://zoom.us/j/7');
    await open('https://news.example/after');
    await arrived(page, 'https://news.example/after');
    await tellWorker(driven(), { type: 'revoke', platform: 'zoom' });
    server().seen.length = 0;
    await page.evaluate('void setTimeout(() => history.back())');
    expect(await heldLink(driven(), page)).toBe('https://zoom.us/j/7');
    await page.evaluate('history.forward()');
    await arrived(page, 'https://news.example/after');
    await page.evaluate('void setTimeout(() => history.back())');
    expect(await heldLink(driven(), page)).toBe('https://zoom.us/j/7');
    expect(server().requestsFor('/j/')).toEqual([]);
  });
});

describe(`just installed, in ${browserName},`, () => {
  let machine: OwnMachine;
  let driven: Driven;
  let end: () => unknown;
  beforeAll(async () => {
    machine = await ownMachine((clear) => {
      end = clear;
    });
    driven = await machine.start({ installed: false, ready: false });
  });
  afterEach(() => driven.uninstall());
  afterAll(() => end?.());

  const fresh = async () => {
    machine.server.seen.length = 0;
    return driven.newTab();
  };

  test('a join page that was open before Caveat is held once it is installed', async () => {
    const page = await fresh();
    await driven.go(page, join);
    await arrived(page, join);
    await driven.install();
    expect(await heldLink(driven, page)).toBe(join);
  });

  test.each([30, 100, 300])('a link opened %i ms after the installation is held', async (delay) => {
    const page = await fresh();
    await driven.install();
    await new Promise((resolve) => setTimeout(resolve, delay));
    await driven.go(page, join);
    const heading = await waitFor('the hold page', () =>
      page.evaluate(
        `location.pathname === '/hold.html' && document.querySelector('h1')?.textContent`,
      ),
    );
    // The link itself is lost where not even the worker had started; then the page says so.
    expect(heading).toMatch(/speaks? about|This page holds no link/);
    expect(machine.server.requestsFor('/j/')).toEqual([]);
  });

  test('a link opened in the very moment of the installation ends held', async () => {
    const page = await fresh();
    await driven.install();
    await driven.go(page, join);
    await waitFor('the hold page', () => page.evaluate(`location.pathname === '/hold.html'`));
  });
});
