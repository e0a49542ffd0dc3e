import browser from 'webextension-polyfill';
import { ask } from '../ask.ts';
import { mayActOnSites } from '../browser/access.ts';
import type { Jurisdiction } from '../policy/list/jurisdiction.ts';
import { openPage } from '../ui/page.tsx';
import { guessedCountries } from './guess.ts';
import { WelcomePage } from './welcome-page.tsx';

/** By which country a time zone lies in, as the build found it; asked for beside the list. */
const guesses = fetch('/time-zones.json').then(async (response) => {
  const zones = (await response.json()) as Record<string, Jurisdiction>;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return guessedCountries(navigator.languages, timeZone, zones);
});

const redraw = await openPage(async ({ t }) => {
  document.title = t.say('welcome_title');
  return (
    <WelcomePage
      granted={await mayActOnSites()}
      guesses={await guesses}
      choose={async (membership) => {
        const answer = await ask({ type: 'choose-membership', membership });
        await redraw();
        return answer;
      }}
      onGranted={() => redraw()}
      done={async () => {
        const [tab, tabs] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({})]);
        // The last tab would take the window with it.
        if (tabs.length === 1) await browser.tabs.create({});
        if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
      }}
    />
  );
});
