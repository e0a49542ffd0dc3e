import { ask } from '../ask.ts';
import { mayActOnSites } from '../browser/access.ts';
import { closeTab } from '../browser/close-tab.ts';
import { loadGuesses } from '../ui/load-guesses.ts';
import { openPage } from '../ui/page.tsx';
import { WelcomePage } from './welcome-page.tsx';

/** Asked for beside the list. */
const guesses = loadGuesses();

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
      done={closeTab}
    />
  );
});
