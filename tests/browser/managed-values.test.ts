import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { shadowElements } from '../harness/closed-shadow.ts';
import { openPopup, popupText } from '../harness/extension-api.ts';
import { clickButton, heldLink } from '../harness/hold-page.ts';
import { quietPage } from '../harness/quiet-page.ts';
import { inBothBrowsers } from '../harness/suite.ts';
import { waitFor } from '../harness/wait-for.ts';
import { killWorker } from '../harness/worker.ts';
import { advisoryOn, listWith, platformNamed } from '../lists.ts';

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Sixty platforms of the organisation's own, chatter-0 to chatter-59, in a megabyte. */
const ownList = {
  ...listWith(
    Array.from({ length: 60 }, (_, i) => platformNamed(`chatter-${i}`)),
    Array.from({ length: 600 }, (_, i) =>
      advisoryOn(`chatter-${i % 60}`, {
        id: `trial-${i}`,
        issuer: 'IN/trials',
        texts: {
          en: {
            issuer: 'Ministry of Trials',
            title: 'Trial',
            audience: 'officials',
            summary: 'Not for official use. '.repeat(60),
            guidelines: [],
          },
        },
      }),
    ),
  ),
  name: 'Trials',
  places: { 'IN/trials': { names: { en: 'Ministry of Trials' } } },
};

const managed = {
  organizationName: 'Ministry of Trials',
  locked: true,
  list: JSON.stringify(ownList),
  exemptions: Array.from({ length: 500 }, (_, i) => ({
    platform: `chatter-${2 + (i % 58)}`,
    reason: 'Press office',
    reference: `EX-${i}`,
    until: inDays(20),
  })),
  withdrawn: [{ id: 'in-mha-cycord-zoom-2020', reason: 'Opinion 7' }],
  reasonRequired: true,
  reasons: ['approved', 'Press work'],
  texts: { hold_leave: 'Stay away', 'de.hold_leave': 'Fernbleiben' },
};

inBothBrowsers('a policy of many values', { managed }, (driven, server) => {
  let own: Page;
  beforeEach(async () => {
    own = await quietPage(driven());
  });

  const open = async (url: string) => {
    const page = await driven().newTab();
    await driven().go(page, url);
    return page;
  };
  const held = async (url: string) => {
    const page = await open(url);
    expect(await heldLink(driven(), page)).toBe(url);
    return page.evaluate(() => document.body.textContent ?? '');
  };
  const banner = async (page: Page, text: string) => {
    await waitFor(`a banner with ${text}`, async () =>
      (await shadowElements(driven(), page)).some((e) => e.text.includes(text)),
    );
    return (await shadowElements(driven(), page)).map((e) => e.text).join('\n');
  };

  test('an inline list of a megabyte holds its own platforms’ links, and says whose list it is', async () => {
    expect(managed.list.length).toBeGreaterThan(1_000_000);
    const text = await held('https://chatter-1.example/j/1');
    expect(text).toContain('Ministry of Trials: official use of chatter-1 is not allowed');
    expect(text).toContain('From your organisation’s list');
    expect(server().requestsFor('chatter-1.example')).toEqual([]);
  });

  test('its other pages get the banner, which can be collapsed and not dismissed, and the badge', async () => {
    await killWorker(driven());
    const page = await open('https://chatter-1.example/about');
    const text = await banner(page, 'Ministry of Trials: official use of chatter-1');
    expect(text).toContain('Collapse');
    expect(text).not.toContain('Dismiss');
    await waitFor('the badge', () =>
      own.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: '*://chatter-1.example/about' });
        return (await chrome.action.getBadgeText({ tabId: tab?.id ?? -1 })) === '10';
      }),
    );
  });

  test('five hundred exemptions let their links open under a banner that announces their end', async () => {
    const page = await open('https://chatter-59.example/j/1');
    const text = await banner(page, 'Your organisation exempts you: EX-57');
    expect(text).toMatch(/Ends in (?:19|20) days\./);
    expect(await page.evaluate(() => location.href)).toBe('https://chatter-59.example/j/1');
  });

  test('what was withdrawn is shown as such, with the reason, and no longer governs', async () => {
    const page = await open('https://zoom.us/pricing');
    await page.bringToFront();
    await openPopup(own);
    await waitFor('the popup', async () =>
      (await popupText(own)).includes('Withdrawn by your organisation: Opinion 7'),
    );
  });

  test('locked, nobody is asked whose official they are, and a chosen "none" holds all the same', async () => {
    const answer = await own.evaluate(() =>
      chrome.runtime.sendMessage({ type: 'choose-membership', membership: [] }),
    );
    expect(answer).toEqual({ ok: true });
    const text = await held('https://zoom.us/j/1');
    expect(text).not.toContain('Do you work for one');
    expect(text).not.toContain('None of these');
  });

  test('the organisation’s words and reasons stand in place of ours', async () => {
    const page = await open('https://zoom.us/j/2');
    await heldLink(driven(), page);
    const text = await page.evaluate(() => document.body.textContent ?? '');
    expect(text).toContain('Stay away');
    expect(text).not.toContain('Don’t join');
    expect(text).not.toContain('It is private');
    await page.locator('::-p-xpath(//label[contains(., "Press work")])').click();
    await clickButton(page, 'Continue to');
    await waitFor('the page', () => page.evaluate(() => location.host === 'zoom.us'));
    const { acknowledgements } = await own.evaluate(() => chrome.storage.session.get());
    expect(acknowledgements).toMatchObject([{ platform: 'zoom', reason: 'Press work' }]);
  });
});
