import { expect, test } from 'vitest';
import { tellWorker } from '../harness/choose.ts';
import { clickButton, heldLink } from '../harness/hold-page.ts';
import { inBothBrowsers } from '../harness/suite.ts';
import { waitFor } from '../harness/wait-for.ts';
import { killWorker } from '../harness/worker.ts';

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
});
