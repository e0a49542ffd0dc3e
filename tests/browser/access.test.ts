import { describe, expect, test } from 'vitest';
import { chooseMembership } from '../harness/choose.ts';
import type { Driven } from '../harness/driven.ts';
import { openPopup, popupText } from '../harness/extension-api.ts';
import { outcome } from '../harness/hold-page.ts';
import { openOwn, quietPage } from '../harness/quiet-page.ts';
import { browserName, ownMachine } from '../harness/suite.ts';
import { waitFor } from '../harness/wait-for.ts';

type DeveloperPrivate = {
  developerPrivate: { updateExtensionConfiguration: (change: object) => Promise<void> };
};

/** Takes away, or gives back, what a person can take away in the browser's extension settings. */
async function setSiteAccess(driven: Driven, granted: boolean): Promise<void> {
  if (driven.name === 'firefox') {
    const own = await quietPage(driven);
    await own.evaluate(() => chrome.permissions.remove({ origins: ['*://*/*'] }));
    return;
  }
  const settings = await driven.newTab();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    (extensionId, hostAccess) =>
      (chrome as unknown as DeveloperPrivate).developerPrivate.updateExtensionConfiguration({
        extensionId,
        hostAccess,
      }),
    driven.origin.split('/').at(-1) ?? '',
    granted ? 'ON_ALL_SITES' : 'ON_CLICK',
  );
  await settings.close();
}

describe(`without access to websites, in ${browserName}`, () => {
  test('options, popup and badge say so and how to grant it, and once granted links are held', async () => {
    const driven = await (await ownMachine()).start();
    await chooseMembership(driven, ['IN']);
    await setSiteAccess(driven, false);
    const options = await openOwn(driven, 'options.html');
    const text = await options.evaluate(() => document.body.textContent);
    expect(text).toContain('Not protected yet');
    expect(text).toContain('Allow on all websites');
    await waitFor('the badge', () =>
      options.evaluate(async () => (await chrome.action.getBadgeText({})) === '!'),
    );
    const page = await driven.newTab();
    await driven.go(page, 'https://news.example/');
    await page.bringToFront();
    await openPopup(options);
    await waitFor('the popup to say so', async () =>
      (await popupText(options)).includes('Not protected yet'),
    );
    if (driven.name === 'firefox') return; // its prompt is the browser's own, out of a page's reach
    await setSiteAccess(driven, true);
    await waitFor('the badge to clear', () =>
      options.evaluate(async () => (await chrome.action.getBadgeText({})) === ''),
    );
    await driven.go(page, 'https://zoom.us/j/1');
    expect(await outcome(driven, page, 'https://zoom.us/j/1')).toBe('held');
  });
});
