import browser from 'webextension-polyfill';
import { ask } from '../messages.ts';
import { mayActOnSites } from '../state/access.ts';
import { acknowledgements } from '../state/acknowledgements.ts';
import { loadOrganisation } from '../state/organisation.ts';
import { refusedRules } from '../state/refused-rules.ts';
import { settings } from '../state/settings.ts';
import { openPage } from '../ui/page.tsx';
import { OptionsPage } from './options-page.tsx';

const redraw = await openPage(async ({ t }) => {
  document.title = t.say('options_title');
  return (
    <OptionsPage
      granted={await mayActOnSites()}
      language={(await settings.read()).language}
      chooseLanguage={async (language) => {
        await ask({ type: 'choose-language', language });
        await redraw();
      }}
      decisions={(await acknowledgements.read()).filter((a) => a.until > Date.now())}
      refused={await refusedRules.read()}
      organisation={await loadOrganisation()}
      revoke={async (platform) => {
        await ask({ type: 'revoke', platform });
        await redraw();
      }}
      choose={async (membership) => {
        await ask({ type: 'choose-membership', membership });
        await redraw();
      }}
      onGranted={() => redraw()}
    />
  );
});
browser.storage.onChanged.addListener((changes) => {
  if ('acknowledgements' in changes || 'organisation' in changes) void redraw();
});
