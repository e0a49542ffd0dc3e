import { expect, test } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { chooseMembership, tellWorker } from './choose.ts';
import { bidi, type Driven, waitFor } from './drive.ts';
import { clickButton, heldLink } from './hold-page.ts';

/** Ends the worker as the browser would when it is idle. */
async function killWorker(driven: Driven): Promise<void> {
  if (driven.name === 'chromium') {
    const running = () => driven.browser.targets().find((t) => t.type() === 'service_worker');
    // It may be gone before the answer to closing it arrives.
    await (await running()?.worker())?.close().catch(() => undefined);
    await waitFor('the worker to end', () => !running());
    return;
  }
  const tree = (await bidi(driven.browser, 'browsingContext.getTree', {
    'moz:scope': 'chrome',
  })) as {
    result: { contexts: { context: string }[] };
  };
  await bidi(driven.browser, 'script.callFunction', {
    functionDeclaration: `async (id) => {
      const { WebExtensionPolicy } = globalThis;
      await WebExtensionPolicy.getByHostname(id).extension.terminateBackground();
    }`,
    arguments: [{ type: 'string', value: driven.origin.split('//')[1] }],
    target: { context: tree.result.contexts[0]?.context },
    awaitPromise: true,
  });
}

inBothBrowsers('with the worker asleep', (driven, server) => {
  test('a link is held, and "Continue" wakes the worker and works at first try', async () => {
    await chooseMembership(driven(), ['IN']);
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
