import browser from 'webextension-polyfill';
import { keptOrganisation } from '../state/kept-organisation.ts';
import { settings } from '../state/settings.ts';
import { welcomed } from '../state/welcomed.ts';

/** Quirk (Chromium 156): a new installation gets its policy about two seconds after it first asked. */
const policyArrivesMs = 3_000;

/**
 * Opens the welcome page for whoever installed Caveat themselves, once no policy
 * can be on its way that does not want it. Nobody else is asked for attention.
 */
export async function welcomeNewcomer(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, policyArrivesMs));
  const [{ organisation }, { membership }, { installType }] = await Promise.all([
    keptOrganisation.read(),
    settings.read(),
    browser.management.getSelf(),
  ]);
  const isManaged = organisation.welcome !== undefined || installType === 'admin';
  if (!isManaged && membership === 'unasked') await openOnce();
}

/** Opens the welcome page where the organisation's policy wants it, also where that policy comes late. */
export async function welcomeAsPolicySays(): Promise<void> {
  if ((await keptOrganisation.read()).organisation.welcome) await openOnce();
}

async function openOnce(): Promise<void> {
  if (await welcomed.read()) return;
  await welcomed.write(true);
  await browser.tabs.create({ url: '/welcome.html' });
}
