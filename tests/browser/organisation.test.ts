import { expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { tellWorker } from '../harness/choose.ts';
import { shadowElements } from '../harness/closed-shadow.ts';
import { openPopup, popupText } from '../harness/extension-api.ts';
import { clickButton, heldLink } from '../harness/hold-page.ts';
import { openOwn } from '../harness/quiet-page.ts';
import { html } from '../harness/server.ts';
import { inBothBrowsers } from '../harness/suite.ts';
import { waitFor } from '../harness/wait-for.ts';

const until = new Date(Date.now() + 200 * 86_400_000);

const managed = {
  organizationName: 'Ministry of Trials',
  helpEmail: 'help@trials.example',
  memberships: ['IN', 'TW'],
  platformLevels: {
    'zoom.join': 'block',
    'telegram.visit': 'acknowledge',
    'telegram.join': 'block',
  },
  tamperLevel: 'acknowledge',
  helpUrl: 'not an address',
  acknowledgementMinutes: 90,
  reasonRequired: true,
  alternatives: [
    {
      name: 'Trials Chat',
      purpose: 'chat',
      open: 'https://chat.trials.example/',
      newRoom: 'https://chat.trials.example/room/{room}',
    },
  ],
  exemptions: [
    {
      platform: 'tiktok',
      reason: 'Press office',
      reference: 'T-17',
      until: until.toISOString().slice(0, 10),
    },
  ],
};

inBothBrowsers('under an organisation’s policy', { managed }, (driven, server) => {
  test('a blocked link has no way on, and names whom to ask', async () => {
    const page = await driven().newTab();
    await driven().go(page, 'https://zoom.us/j/1');
    expect(await heldLink(driven(), page)).toBe('https://zoom.us/j/1');
    const text = await page.evaluate(() => document.body.textContent);
    expect(await page.$eval('h1', (h1) => h1.textContent)).toBe(
      'Ministry of Trials does not allow Zoom on this computer',
    );
    expect(await page.$eval('.state', (mark) => mark.className)).toBe('state blocked');
    // The mail is ready but for the reason, and tells nothing of the link.
    const mail = await page.$eval('a[href^="mailto:"]', (a) => a.getAttribute('href') ?? '');
    const asked = decodeURIComponent(mail);
    expect(asked).toContain('mailto:help@trials.example?subject=Exemption for Zoom');
    expect(asked).toContain('Reason:');
    expect(asked).not.toContain('zoom.us');
    expect(text).toContain('help@trials.example');
    expect(text).not.toContain('Continue to Zoom');
    expect(text).not.toContain('Do you work for one');
    expect(server().requestsFor('zoom.us')).toEqual([]);
  });

  test('a decision to go on does not open what is blocked', async () => {
    const own = await openOwn(driven(), 'options.html');
    await own.evaluate(() =>
      chrome.runtime.sendMessage({ type: 'acknowledge', platform: 'zoom', reason: null, note: '' }),
    );
    const page = await driven().newTab();
    await driven().go(page, 'https://zoom.us/j/2');
    expect(await heldLink(driven(), page)).toBe('https://zoom.us/j/2');
    expect(server().requestsFor('zoom.us')).toEqual([]);
  });

  test('a reason is asked for before going on, and the time is the organisation’s', async () => {
    const page = await driven().newTab();
    await driven().go(page, 'https://web.whatsapp.com/');
    await heldLink(driven(), page);
    expect(await page.evaluate(() => document.body.textContent)).toContain(
      '1 hour, 30 minutes at most',
    );
    await clickButton(page, 'Continue to');
    await waitFor('what is missing to be said', () =>
      page.evaluate(() => document.activeElement?.textContent?.includes('Choose a reason')),
    );
    expect(await page.$eval('#lacks-reason', (e) => e.textContent)).toBe('Choose a reason');
    // The form stands before the button that needs it.
    expect(
      await page.evaluate(() => {
        const buttons = [...document.querySelectorAll('.way button')];
        const form = document.querySelector('fieldset') as Element;
        return buttons.every(
          (b) => form.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING,
        );
      }),
    ).toBe(true);
    await page.click('.way [role=alert] a');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('reason');
    await page.click('input[type=radio]');
    await clickButton(page, 'Continue to');
    await waitFor('the page', () => page.evaluate(() => location.host === 'web.whatsapp.com'));
    const own = await openOwn(driven(), 'options.html');
    const [decision] = await own.evaluate(async () => {
      const { acknowledgements } = await chrome.storage.session.get('acknowledgements');
      const all = acknowledgements as {
        platform: string;
        at: number;
        until: number;
        reason: string;
      }[];
      return all.filter((a) => a.platform === 'whatsapp').map((a) => [a.until - a.at, a.reason]);
    });
    expect(decision).toEqual([90 * 60_000, 'private']);
    expect(await own.evaluate(() => document.body.textContent)).toContain('Time left: 1 hour');
  });

  test('the organisation’s own service is opened, also as a new room that the reply carries', async () => {
    const page = await driven().newTab();
    await driven().go(page, 'https://web.whatsapp.com/');
    await heldLink(driven(), page);
    const link = await page.$$eval('.rest a', (all) =>
      all.filter((a) => a.textContent === 'Open').map((a) => a.getAttribute('href')),
    );
    expect(link).toContain('https://chat.trials.example/');
    await clickButton(page, 'New room there');
    const room = /https:\/\/chat\.trials\.example\/room\/[a-z2-9]{16}/;
    const reply = await waitFor('the reply', () =>
      page.$eval('.rest textarea', (area) => (area as HTMLTextAreaElement).value),
    );
    expect(reply).toMatch(room);
    await page.$eval('input[type=datetime-local]', (field) => {
      const input = field as HTMLInputElement;
      input.value = '2026-12-01T09:00';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    // What the file says is held by tests/words/calendar-entry.test.ts.
    const file = await waitFor('the calendar entry', () =>
      page.$eval('a[download="meeting.ics"]', (save) => save.getAttribute('href')),
    );
    expect(file).toMatch(/^blob:/);
    expect(server().requestsFor('chat.trials.example')).toEqual([]);
  });

  test('every page of a platform may be held, and a decision opens only what is not blocked', async () => {
    const page = await driven().newTab();
    await driven().go(page, 'https://telegram.org/faq');
    expect(await heldLink(driven(), page)).toBe('https://telegram.org/faq');
    expect(server().requestsFor('telegram.org')).toEqual([]);
    await page.click('input[type=radio]');
    await clickButton(page, 'Continue to');
    await waitFor('the page', () => page.evaluate(() => location.host === 'telegram.org'));
    await driven().go(page, 'https://web.telegram.org/a/');
    expect(await heldLink(driven(), page)).toBe('https://web.telegram.org/a/');
    expect(server().requestsFor('web.telegram.org')).toEqual([]);
  });

  test('an exemption lowers to the banner and is shown with its reference and end', async () => {
    const page = await driven().newTab();
    await driven().go(page, 'https://www.tiktok.com/signup');
    await waitFor('the page', () => page.evaluate(() => location.host === 'www.tiktok.com'));
    const end = until.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
    const said = `Your organisation exempts you: T-17, until ${end}.`;
    await waitFor('the banner', async () =>
      (await shadowElements(driven(), page)).some((e) => e.text.includes(said)),
    );
    const help = 'Ministry of Trials · help@trials.example';
    expect((await shadowElements(driven(), page)).some((e) => e.text.includes(help))).toBe(true);
    const own = await openOwn(driven(), 'options.html');
    await page.bringToFront();
    await openPopup(own);
    await waitFor('the popup', async () => (await popupText(own)).includes(said));
  });

  test('a page that hides the notice is held from then on, where the organisation says so', async () => {
    server().route(
      'zoom.us/hiding',
      html('<style>html { display: none } body { display: block }</style><p>Page</p>'),
    );
    // Who decided to go on to a platform goes on.
    await tellWorker(driven(), { type: 'revoke', platform: 'zoom' });
    const page = await driven().newTab();
    await driven().go(page, 'https://zoom.us/hiding');
    expect(await heldLink(driven(), page)).toBe('https://zoom.us/hiding');
    server().seen.length = 0;
    await driven().go(page, 'https://zoom.us/pricing');
    expect(await heldLink(driven(), page)).toBe('https://zoom.us/pricing');
    expect(server().requestsFor('zoom.us')).toEqual([]);
  });

  test('the options page shows what was set, locked, and names what could not be used', async () => {
    const own = await openOwn(driven(), 'options.html');
    const text = await own.evaluate(() => document.body.textContent ?? '');
    expect(text).toContain('Set by Ministry of Trials; it cannot be changed here.');
    expect(text).toContain('helpUrl is not a web address; write it whole');
    expect(text).toContain('"zoom.join":"block"');
    const open = await own.$$eval('input[type=checkbox]:not(:disabled)', (all) => all.length);
    expect(open).toBe(0);
    expect(await violations(own)).toEqual([]);
  });
});
