import { expect, test } from 'vitest';
import { goOnToZoom, tellWorker } from '../harness/choose.ts';
import { clickButton, heldLink } from '../harness/hold-page.ts';
import { quietPage } from '../harness/quiet-page.ts';
import { inBothBrowsers } from '../harness/suite.ts';
import { waitFor } from '../harness/wait-for.ts';
import { killWorker, untilWorkerIsThrough } from '../harness/worker.ts';

inBothBrowsers('with the worker asleep', { membership: ['IN'] }, (driven, server) => {
  test('a link is held, and "Continue" wakes the worker and works at first try', async () => {
    for (let i = 0; i < 5; i++) {
      const link = `https://zoom.us/j/${i}`;
      const page = await driven().newTab();
      await killWorker(driven());
      server().seen.length = 0;
      await driven().go(page, link);
      expect(await heldLink(driven(), page)).toBe(link);
      expect(server().requestsFor('zoom.us')).toEqual([]);
      await killWorker(driven());
      await clickButton(page, 'Continue to Zoom');
      await waitFor('the meeting', () => page.evaluate(() => location.host === 'zoom.us'));
      expect(await page.evaluate(() => location.href)).toBe(link);
      await tellWorker(driven(), { type: 'revoke', platform: 'zoom' });
    }
  });

  /** Firefox may keep a worker that it is asked to end while it still answers somebody: then once more. */
  const afterWaking = (what: string, isSo: () => Promise<boolean>) =>
    waitFor(
      what,
      async () => {
        await killWorker(driven());
        await untilWorkerIsThrough(driven());
        return waitFor(what, isSo, 20_000).catch(() => null);
      },
      90_000,
    );

  test('a decision that ran out meanwhile is over as the worker wakes', async () => {
    await goOnToZoom(driven());
    const own = await quietPage(driven());
    const rules = () =>
      own.evaluate(async () => (await chrome.declarativeNetRequest.getSessionRules()).length);
    expect(await rules()).toBeGreaterThan(0);
    await killWorker(driven());
    await own.evaluate(async () => {
      const { acknowledgements } = await chrome.storage.session.get('acknowledgements');
      const all = acknowledgements as { until: number }[];
      await chrome.storage.session.set({
        acknowledgements: all.map((a) => ({ ...a, until: Date.now() - 1 })),
      });
    });
    await afterWaking('the rules to go', async () => (await rules()) === 0);
    const page = await driven().newTab();
    await driven().go(page, 'https://zoom.us/j/77');
    expect(await heldLink(driven(), page)).toBe('https://zoom.us/j/77');
  });

  test('its alarm is there again where it was lost', async () => {
    await goOnToZoom(driven());
    const own = await quietPage(driven());
    await own.evaluate(() => chrome.alarms.clear('acknowledgement-ends'));
    await afterWaking('the alarm', () =>
      own.evaluate(async () => (await chrome.alarms.get('acknowledgement-ends')) !== undefined),
    );
  });
});
