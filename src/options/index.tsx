import browser from 'webextension-polyfill';
import { ask } from '../ask.ts';
import type { PageMessage } from '../messages.ts';
import type { Policy } from '../policy/verdict/policy.ts';
import { acknowledgements } from '../state/acknowledgements.ts';
import { dismissals } from '../state/dismissals.ts';
import { keptOrganisation, managedState } from '../state/kept-organisation.ts';
import { loadOrganisationReport } from '../state/organisation-report.ts';
import { findGaps } from '../state/protection.ts';
import { refusedRules } from '../state/refused-rules.ts';
import { runs } from '../state/running.ts';
import { settings } from '../state/settings.ts';
import { unfitKeys, watchTogether } from '../state/storage.ts';
import { openPage } from '../ui/page.tsx';
import { readRulesInForce } from './diagnostics/rules-in-force.ts';
import { OptionsPage } from './options-page.tsx';
import type { OptionsState } from './options-state.ts';

/** What was decided in a private window is shown in private windows alone. */
const isPrivate = browser.extension.inIncognitoContext;

async function readOptionsState(policy: Policy): Promise<OptionsState> {
  const [chosen, dismissed, decisions, organisation, rules, refused, gaps] = await Promise.all([
    settings.read(),
    dismissals.read(),
    acknowledgements.read(),
    loadOrganisationReport(policy),
    readRulesInForce(),
    refusedRules.read(),
    findGaps(),
  ]);
  return {
    settings: { ...chosen, dismissed },
    decisions: decisions.filter((a) => runs(a, Date.now()) && a.isPrivate === isPrivate),
    organisation,
    wanted: location.hash.slice(1),
    wantedPlatform: new URLSearchParams(location.search).get('platform') ?? '',
    // Known once everything above was read.
    diagnostics: { policy, gaps, rules, refusedRules: refused, unfit: await unfitKeys() },
  };
}

/** Asks the worker, and shows what then holds. */
async function then(message: PageMessage): Promise<void> {
  await ask(message);
  await redraw();
}

const redraw = await openPage(async ({ t, policy }) => {
  document.title = t.say('optionsPage');
  return (
    <OptionsPage
      state={await readOptionsState(policy)}
      actions={{
        choose: (membership) => then({ type: 'choose-membership', membership }),
        tellOfOthers: (is) => then({ type: 'tell-of-others', is }),
        chooseLanguage: (language) => then({ type: 'choose-language', language }),
        revoke: (platform) => then({ type: 'revoke', platform }),
        showAgain: (notice) => then({ type: 'show-again', notices: [notice] }),
        erase: () => then({ type: 'erase' }),
        load: (loaded) => then({ type: 'load-settings', ...loaded }),
        redraw: () => redraw(),
      }}
    />
  );
});
// The place in the address came before there was anything to show.
document.getElementById(location.hash.slice(1))?.scrollIntoView();
addEventListener('hashchange', async () => {
  await redraw();
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
});
watchTogether([acknowledgements, keptOrganisation, managedState, dismissals], () => void redraw());
