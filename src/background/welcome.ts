import browser from 'webextension-polyfill';
import { keptOrganisation } from '../state/organisation.ts';
import { settings } from '../state/settings.ts';
import { welcomed } from '../state/welcomed.ts';

/** Chromium hands a new installation its policy about two seconds after it was first asked. */
const policyArrivesMs = 3_000;

/**
 * Opens the welcome page, once in the life of an installation. Whoever had
 * Caveat installed by an admin is not asked for attention, unless the
 * organisation's policy says so; nor is anyone while a policy may still arrive.
 */
export async function welcome(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, policyArrivesMs));
  if (await welcomed.read()) return;
  await welcomed.write(true);
  if (await isWelcome()) await browser.tabs.create({ url: '/welcome.html' });
}

async function isWelcome(): Promise<boolean> {
  const [{ organisation }, { membership }, self] = await Promise.all([
    keptOrganisation.read(),
    settings.read(),
    browser.management.getSelf(),
  ]);
  return organisation.welcome ?? (self.installType !== 'admin' && membership === 'unasked');
}
