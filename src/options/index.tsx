import { ask } from '../messages.ts';
import { mayActOnSites } from '../state/access.ts';
import { openPage } from '../ui/page.tsx';
import { OptionsPage } from './options-page.tsx';

const redraw = await openPage(async ({ t }) => {
  document.title = t.say('options_title');
  return (
    <OptionsPage
      granted={await mayActOnSites()}
      choose={async (membership) => {
        await ask({ type: 'choose-membership', membership });
        await redraw();
      }}
      onGranted={() => redraw()}
    />
  );
});
