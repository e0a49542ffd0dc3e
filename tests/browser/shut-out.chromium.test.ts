import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { openPopup, popupText } from '../harness/extension-api.ts';
import { untilOrganisation } from '../harness/fleet.ts';
import { heldLink } from '../harness/hold-page.ts';
import { quietPage } from '../harness/quiet-page.ts';
import { ownFleet } from '../harness/suite.ts';
import { settled } from '../harness/tabs.ts';
import { waitFor } from '../harness/wait-for.ts';

test('a link to a site that Chromium’s policy keeps extensions away from ends held, and the site is named', async () => {
  const { start } = await ownFleet({
    managed: { memberships: ['IN'] },
    install: { runtime_blocked_hosts: ['*://*.zoom.us'] },
  });
  const driven = await start();
  await untilOrganisation(driven);
  const page = await driven.newTab();
  await driven.go(page, 'https://zoom.us/j/1');
  expect(await heldLink(driven, page)).toBe('https://zoom.us/j/1');
  const own = await quietPage(driven);
  const named = () => own.evaluate(() => chrome.storage.session.get('shutOutHosts'));
  const zoom = { shutOutHosts: ['zoom.us'] };
  await waitFor('the site to be named', async () => isDeepStrictEqual(await named(), zoom));
  await page.bringToFront();
  await driven.go(page, 'https://zoom.us/pricing');
  await waitFor('the page', () => page.evaluate(() => location.pathname === '/pricing'));
  await openPopup(own);
  await waitFor('the popup to know the site', async () => (await popupText(own)).includes('Zoom'));
  // The browser itself would not tell.
  expect(
    await own.evaluate(() => chrome.permissions.contains({ origins: ['*://zoom.us/*'] })),
  ).toBe(true);
  const other = await driven.newTab();
  await driven.go(other, 'https://web.whatsapp.com/');
  await heldLink(driven, other);
  await settled(driven, other);
  expect(await named()).toEqual(zoom);
});
