import { beforeEach, describe, expect, test } from 'vitest';
import type { ManagedState } from '../../src/policy/organisation/managed-state.ts';
import { shadowElements } from '../harness/closed-shadow.ts';
import type { Driven } from '../harness/driven.ts';
import { openPopup, popupText } from '../harness/extension-api.ts';
import { untilOrganisation } from '../harness/fleet.ts';
import { heldLink, type Outcome, outcome } from '../harness/hold-page.ts';
import { openOwn, quietPage } from '../harness/quiet-page.ts';
import { browserName, ownFleet } from '../harness/suite.ts';
import { waitFor } from '../harness/wait-for.ts';

const blocking = {
  organizationName: 'Ministry of Trials',
  helpText: 'Ring 1234',
  memberships: ['IN'],
  platformLevels: { 'zoom.join': 'block' },
};
const holdingAll = {
  ...blocking,
  helpText: 'Ring 5678',
  platformLevels: { 'zoom.visit': 'block' },
};

const link = 'https://zoom.us/j/1';
const page = 'https://zoom.us/pricing';

describe(`a managed policy, in ${browserName},`, () => {
  let machine: Awaited<ReturnType<typeof ownFleet>>;
  let driven: Driven;

  beforeEach(async () => {
    machine = await ownFleet({ managed: blocking });
    driven = await machine.start();
    await untilOrganisation(driven);
  });

  const restart = async (between: () => void) => {
    await driven.close();
    between();
    driven = await machine.start({ ready: false });
  };

  /** Chromium looks at its files while it runs, Firefox when it starts. */
  const change = async (act: () => void) => {
    if (browserName === 'firefox') return restart(act);
    act();
  };

  const ask = async <T>(question: () => Promise<T>): Promise<T> =>
    (await quietPage(driven)).evaluate(question);

  const state = async () => {
    const { managed } = await ask(() => chrome.storage.local.get('managed'));
    return managed as ManagedState;
  };

  const untilState = (what: string, is: (state: ManagedState) => boolean) =>
    waitFor(what, async () => is(await state()), 30_000);

  const opened = async (url: string) => {
    const tab = await driven.newTab();
    await driven.go(tab, url);
    return { tab, ended: await outcome(driven, tab, url) };
  };

  const untilIt = (ended: Outcome, url: string) =>
    waitFor(
      `${url} to be ${ended}`,
      async () => {
        const found = await opened(url);
        await found.tab.close();
        return found.ended === ended;
      },
      60_000,
    );

  const textOf = async (url: string): Promise<string> => {
    const { tab } = await opened(url);
    await heldLink(driven, tab);
    return tab.evaluate(() => document.body.textContent ?? '');
  };

  test('that changes is followed by hold page, banner, popup, options and open tabs', async () => {
    expect(await textOf(link)).toContain('Ring 1234');
    const { tab, ended } = await opened(page);
    expect(ended).toBe('served');
    const own = await quietPage(driven);
    await tab.bringToFront();
    await openPopup(own);
    await waitFor('the popup', async () => (await popupText(own)).includes('Indian Ministry'));

    await change(() => machine.fleet.setManaged(holdingAll));
    if (browserName === 'chromium')
      expect(await waitFor('the tab to be held', () => heldLink(driven, tab), 60_000)).toBe(page);
    else await untilIt('held', page);
    expect(await textOf(page)).toContain('Ring 5678');

    await change(() => machine.fleet.setManaged({ ...blocking, helpText: 'Ring 9999' }));
    await untilIt('served', page);
    const free = await opened(page);
    await waitFor('the banner', async () =>
      (await shadowElements(driven, free.tab)).some((e) => e.text.includes('Ring 9999')),
    );
    const options = await openOwn(driven, 'options.html');
    expect(await options.evaluate(() => document.body.textContent)).toContain('Ring 9999');
  });

  test('that is taken away leaves nothing of itself', async () => {
    await change(() => machine.fleet.setManaged(null));
    await untilState('the policy to be gone', ({ state }) => state === 'none');
    const text = await textOf(link);
    expect(text).toContain('Continue to Zoom');
    expect(text).toContain('Do you work for one of them?');
    expect(text).not.toContain('Ministry of Trials');
  });

  test('whose file is broken at a start stays in force, says so, and is followed once it is mended', async () => {
    await restart(() => machine.fleet.breakManaged());
    expect(await textOf(link)).toContain('does not allow Zoom');
    await untilState('the answer', ({ failure }) => failure !== null);
    const kept = await state();
    expect(kept.state).toBe('present');
    expect(kept.failure).toBe('none was found at this start');
    const options = await openOwn(driven, 'options.html');
    await waitFor('the options to say so', () =>
      options.evaluate(() =>
        document
          .querySelector('#organisation')
          ?.textContent.includes('The browser found no policy when it last started'),
      ),
    );
    const day = 24 * 3_600_000;
    expect((kept.keptUntil ?? 0) - Date.now()).toBeGreaterThan(day - 600_000);
    expect((kept.keptUntil ?? 0) - Date.now()).toBeLessThanOrEqual(day);
    expect(await textOf(link)).toContain('does not allow Zoom');
    const [alarm] = (await ask(() => chrome.alarms.getAll())).filter(
      (a) => a.name === 'managed-kept-ends',
    );
    expect(alarm?.scheduledTime).toBe(kept.keptUntil);

    await change(() => machine.fleet.setManaged(holdingAll));
    await untilState('the policy', ({ failure }) => failure === null);
    await waitFor('it to be in force', async () => (await textOf(page)).includes('Ring 5678'));
  });

  // Firefox reads its policies once, when it starts.
  if (browserName === 'firefox') return;
  test('that comes five seconds late is in force from its cached copy all the while', async () => {
    await restart(() => machine.fleet.setManaged(null));
    expect(await textOf(link)).toContain('Ring 1234');
    await untilState('the answer', ({ failure }) => failure !== null);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(await textOf(link)).toContain('Ring 1234');
    machine.fleet.setManaged({ ...blocking, helpText: 'Ring 5678' });
    await untilState('the policy', ({ failure }) => failure === null);
    await waitFor('it to be in force', async () => (await textOf(link)).includes('Ring 5678'));
  });
});

// Firefox reads its policies once, when it starts.
if (browserName === 'chromium') {
  test('a first policy that comes late holds what is open already, in Chromium', async () => {
    const { fleet, start } = await ownFleet();
    const driven = await start();
    const tab = await driven.newTab();
    await driven.go(tab, page);
    expect(await outcome(driven, tab, page)).toBe('served');
    fleet.setManaged(holdingAll);
    expect(await waitFor('the tab to be held', () => heldLink(driven, tab), 60_000)).toBe(page);
  });
}
