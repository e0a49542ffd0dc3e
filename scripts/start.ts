import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../tests/harness/browsers.ts';
import { shadowElements } from '../tests/harness/closed-shadow.ts';
import { drive } from '../tests/harness/drive.ts';
import type { Driven } from '../tests/harness/driven.ts';
import { openPopup, popupText } from '../tests/harness/extension-api.ts';
import { clickButton, heldLink } from '../tests/harness/hold-page.ts';
import { popupPicture } from '../tests/harness/popup-picture.ts';
import { openOwn } from '../tests/harness/quiet-page.ts';
import { startServer } from '../tests/harness/server.ts';
import { waitFor } from '../tests/harness/wait-for.ts';
import { run } from './run.ts';

const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
const browsers: Readonly<Record<string, BrowserName>> = {
  chromium: 'chromium',
  chrome: 'chromium',
  edge: 'chromium',
  firefox: 'firefox',
};
const name = browsers[values.browser];
if (!name) {
  console.error(`--browser ${values.browser}: use chromium, chrome, edge or firefox.`);
  process.exit(2);
}
if (!run('tsx', 'scripts/build.ts')) process.exit(1);

const { env, platform } = process;
const display = platform !== 'linux' || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
const folder = resolve('screenshots', name);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const server = await startServer();
const driven = await drive(name, server, { headless: !display });
await walk(driven).catch(async (error: Error) => {
  console.error(`\nThe walk stopped: ${error.message}`);
  await driven.close();
  process.exit(1);
});
console.log(`\nScreenshots: ${folder}`);
if (display) {
  console.log(
    'The browser stays open to play with; every website in it is a stand-in. Close it to end.',
  );
  await new Promise((done) => driven.browser.once('disconnected', done));
} else {
  await driven.close();
}
await server.close();

/** The main job, step by step, as a person would meet it. */
async function walk(driven: Driven): Promise<void> {
  let step = 0;
  const tell = async (title: string, seen: string, picture: () => Promise<Uint8Array>) => {
    step += 1;
    console.log(`\n${step}. ${title}\n   ${seen}`);
    const file = `${step}-${title.toLowerCase().replace(/[^a-z]+/g, '-')}.png`;
    await new Promise((done) => setTimeout(done, 300));
    writeFileSync(join(folder, file), await picture());
  };
  const of = (shown: Page) => async () => {
    await shown.bringToFront();
    return shown.screenshot();
  };
  const heading = (page: Page) => page.$eval('h1', (h1) => h1.textContent);
  const requests = () => server.requestsFor('zoom.us').length;

  const page = await openOwn(driven, 'welcome.html');
  await page.setViewport({ width: 1100, height: 900 });
  await tell(
    'A welcome with one question',
    `The page that opens once after an installation asks: “${await heading(page)}”`,
    of(page),
  );

  const link = 'https://us02web.zoom.us/j/87412345678?pwd=example';
  await driven.go(page, link);
  await heldLink(driven, page);
  await tell(
    'A join link is held',
    `Opened ${link}. The page says: “${await heading(page)}” Requests sent to Zoom: ${requests()}.`,
    of(page),
  );

  await page.locator('.question input[type=search]').fill('India');
  await clickButton(page, 'India');
  await clickButton(page, 'Another part');
  await waitFor('the answer to show', async () => (await heading(page))?.startsWith('India'));
  await tell(
    'The advisory is cited',
    `Answered “India”. The page says: “${await heading(page)}”. Requests sent to Zoom: ${requests()}.`,
    of(page),
  );

  await driven.go(page, 'https://zoom.us/pricing');
  const sentence = await waitFor('the banner', async () =>
    (await shadowElements(driven, page)).find(
      (e) => e.attributes.class === 'text' && /: .*use/.test(e.text),
    ),
  );
  await tell(
    'Other pages get a banner',
    `Opened https://zoom.us/pricing. Its banner says: “${sentence.text}”`,
    of(page),
  );

  const own = await openOwn(driven, 'options.html');
  await page.bringToFront();
  await openPopup(own);
  const popup = await waitFor('the popup', () => popupText(own));
  await tell('The popup tells why', `On ${page.url()} it begins: “${popup.split('“')[0]}”`, () =>
    popupPicture(driven),
  );
  await own.evaluate(() => {
    for (const open of chrome.extension.getViews({ type: 'popup' })) open.close();
  });

  await tell(
    'The options',
    `Chosen: ${await own.$$eval('#membership li strong', (all) => all.map((e) => e.textContent).join(', '))}.`,
    of(own),
  );

  await driven.go(page, link);
  await heldLink(driven, page);
  await page.bringToFront();
  await clickButton(page, 'Continue to Zoom');
  await waitFor('the meeting', () => page.evaluate(() => location.host === 'us02web.zoom.us'));
  await tell(
    'Continue reaches the link',
    `Clicked “Continue to Zoom”. The address is now ${await page.evaluate(() => location.href)}`,
    of(page),
  );
}
