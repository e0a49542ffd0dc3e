import { expect, test } from 'vitest';
import { drive, openOwn, waitFor } from '../harness/drive.ts';
import { openPopup, popupText } from '../harness/extension-api.ts';
import { fleetMachine, untilOrganisation } from '../harness/fleet.ts';
import { heldLink } from '../harness/hold-page.ts';
import { startServer } from '../harness/server.ts';

test('a link to a site that Chromium’s policy keeps extensions away from ends held, and the site is named', async () => {
  const server = await startServer();
  const fleet = fleetMachine(
    'chromium',
    server,
    { memberships: ['IN'] },
    { runtime_blocked_hosts: ['*://*.zoom.us'] },
  );
  const driven = await drive('chromium', server, { fleet });
  await untilOrganisation(driven);
  const page = await driven.newTab();
  await driven.go(page, 'https://zoom.us/j/1');
  expect(await heldLink(driven, page)).toBe('https://zoom.us/j/1');
  const own = await openOwn(driven, 'options.html');
  const named = () => own.evaluate(() => chrome.storage.session.get('shutOutHosts'));
  await waitFor('the site to be named', async () => 'shutOutHosts' in (await named()));
  expect(await named()).toEqual({ shutOutHosts: ['zoom.us'] });
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
  expect(await named()).toEqual({ shutOutHosts: ['zoom.us'] });
  await driven.close();
  fleet.clear();
  await server.close();
});
