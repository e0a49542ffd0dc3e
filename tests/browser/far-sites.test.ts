import { expect, test } from 'vitest';
import { shadowElements } from '../harness/closed-shadow.ts';
import { caveatWith, listedHost } from '../harness/packages.ts';
import { quietPage } from '../harness/quiet-page.ts';
import { browserName, inBothBrowsers } from '../harness/suite.ts';
import { waitFor } from '../harness/wait-for.ts';
import { killWorker } from '../harness/worker.ts';

const hosts = 2_000;
const farCaveat = () => caveatWith(browserName, hosts);

inBothBrowsers('with a list of 2,000 sites', { package: farCaveat }, (driven, server) => {
  const sentence = async (url: string) => {
    const page = await driven().newTab();
    await driven().go(page, url);
    const found = await waitFor(`a banner on ${url}`, async () =>
      (await shadowElements(driven(), page)).find(
        (e) => e.attributes.class === 'text' && e.text.includes(' employer speaks '),
      ),
    );
    await page.close();
    return found.text;
  };

  test('the first and the last of them get the banner, also from a worker that was asleep', async () => {
    for (const index of [0, hosts - 1]) {
      for (const host of [listedHost(index), `www.${listedHost(index)}`]) {
        const says = `1 government or employer speaks about p${index}`;
        expect(await sentence(`https://${host}/`)).toBe(says);
        await killWorker(driven());
        expect(await sentence(`https://${host}/`)).toBe(says);
        expect(await sentence(`https://${host}/another`)).toBe(says);
      }
    }
  });

  test('the last of them speaks another language as soon as it is chosen', async () => {
    const page = await driven().newTab();
    await driven().go(page, `https://${listedHost(hosts - 1)}/`);
    const label = async () =>
      (await shadowElements(driven(), page)).find((e) => e.name === 'section')?.attributes.lang;
    await waitFor('a banner', async () => (await label())?.startsWith('en'));
    const own = await quietPage(driven());
    await own.evaluate(() =>
      chrome.runtime.sendMessage({ type: 'choose-language', language: 'de' }),
    );
    await page.bringToFront();
    await waitFor('the banner in German', async () => (await label())?.startsWith('de'));
  });

  test('a link of the last of them is held', async () => {
    const page = await driven().newTab();
    const link = `https://${listedHost(hosts - 1)}/join/1`;
    await driven().go(page, link);
    await waitFor('the hold page', () =>
      page.evaluate(() => location.pathname === '/hold.html' && location.hash.length > 1),
    );
    expect(server().requestsFor('/join/')).toEqual([]);
  });
});
