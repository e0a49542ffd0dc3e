import browser from 'webextension-polyfill';
import { isFirefox } from '../browser/which-browser.ts';
import { type Dismissed, dismissalKey } from '../policy/verdict/advisories-to-show.ts';
import { judge, judgePlatform } from '../policy/verdict/judge.ts';
import type { Policy } from '../policy/verdict/policy.ts';
import { type Acknowledgement, acknowledgements } from '../state/acknowledgements.ts';
import { dismissals } from '../state/dismissals.ts';
import { folded } from '../state/folded.ts';
import { lastGoverning } from '../state/last-governing.ts';
import { loadPolicy } from '../state/load-policy.ts';
import { loadTranslator } from '../state/load-translator.ts';
import { runs } from '../state/running.ts';
import { settings } from '../state/settings.ts';
import type { PortableSettings } from '../state/settings-schema.ts';
import { dropAside, writeTogether } from '../state/storage.ts';
import { setUpContextMenu } from './context-menu.ts';
import { applyAll, applyAllowances, applyBanners } from './install/apply.ts';
import { updateIfIdle } from './update.ts';

/** The alarm that wakes the worker when the next decision runs out. */
export const acknowledgementEnds = 'acknowledgement-ends';

/**
 * Records that a person goes on to a platform, and resolves once the browser
 * lets them. Of a private window nothing outlives the browser.
 */
export async function acknowledge(
  decision: Omit<Acknowledgement, 'at' | 'until' | 'isPrivate'>,
  isPrivate: boolean,
  now: number,
): Promise<void> {
  const { platform, tab } = decision;
  const [policy, before] = await Promise.all([loadPolicy(), acknowledgements.read()]);
  // One for all tabs takes the place of those for one.
  const others = before.filter(
    (a) => a.platform !== platform || (tab !== undefined && a.tab !== tab),
  );
  const until = now + policy.terms.acknowledgementMinutes * 60_000;
  await Promise.all([
    setRunning([...others, { ...decision, isPrivate, at: now, until }], now),
    isPrivate || rememberGoverning(platform, policy),
  ]);
}

async function rememberGoverning(id: string, policy: Policy): Promise<void> {
  const platform = policy.platformOf(id);
  if (!platform) return;
  const { governing } = judgePlatform(platform, 'join', policy);
  const revisions = Object.fromEntries(governing.map((a) => [a.id, a.revision]));
  await lastGoverning.write({ ...(await lastGoverning.read()), [id]: revisions });
}

/** Ends the decision to go on to a platform, and resolves once the browser holds it again. */
export async function revoke(platform: string, now: number): Promise<void> {
  const decisions = await acknowledgements.read();
  await setRunning(
    decisions.filter((a) => a.platform !== platform),
    now,
  );
}

/** Ends the decisions that have run out by now. */
export async function endExpired(now: number): Promise<void> {
  await setRunning(await acknowledgements.read(), now);
}

/**
 * Ends what ran out while the worker slept or the clock moved, and keeps the alarm for the rest.
 * Quirk (Chromium 156): a private window has a worker of its own, with alarms of its own.
 */
export async function endWhatIsOver(now: number): Promise<void> {
  const decisions = await acknowledgements.read();
  if (decisions.length === 0) return;
  const isAwaited = (await browser.alarms.get(acknowledgementEnds)) !== undefined;
  if (!isAwaited || decisions.some((a) => !runs(a, now))) await setRunning(decisions, now);
}

/** Ends the decisions of private windows, once the last of them is closed. */
export async function endPrivate(closed: number, now: number): Promise<void> {
  // Quirk (Chromium 156): of its two workers, this one sees no private window, so it can't tell.
  if (!isFirefox() && !browser.extension.inIncognitoContext) return;
  const decisions = await acknowledgements.read();
  if (!decisions.some((a) => a.isPrivate)) return;
  const windows = await browser.windows.getAll();
  if (windows.some((w) => w.incognito && w.id !== closed)) return;
  await setRunning(
    decisions.filter((a) => !a.isPrivate),
    now,
  );
}

/** Keeps what has not run out, makes the browser's rules agree, and wakes for the next end. */
async function setRunning(decisions: readonly Acknowledgement[], now: number): Promise<void> {
  const running = decisions.filter((a) => runs(a, now));
  await acknowledgements.write(running);
  const when = Math.min(...running.map((a) => a.until));
  await Promise.all([
    applyAllowances(),
    running.length > 0
      ? browser.alarms.create(acknowledgementEnds, { when })
      : browser.alarms.clear(acknowledgementEnds),
  ]);
  if (running.length === 0) await updateIfIdle();
}

/** Keeps whose official a person is, and resolves once the browser acts by it. */
export async function chooseMembership(membership: PortableSettings['membership']): Promise<void> {
  await settings.write({ ...(await settings.read()), membership, isPartAnswered: true });
  await applyAll();
}

/** Keeps whether a person whom nothing binds hears what others say. */
export async function tellOfOthers(is: boolean): Promise<void> {
  await settings.write({ ...(await settings.read()), tellsOfOthers: is });
  await applyBanners();
}

/** Keeps the language, and lays ready in it what the banners say. */
export async function chooseLanguage(language: string | null): Promise<void> {
  await settings.write({ ...(await settings.read()), language });
  await Promise.all([applyBanners(), loadTranslator().then(setUpContextMenu)]);
}

/** Takes these notices away until the revision of their advisory changes; a page may name any, so only those that exist are kept. */
export async function dismiss(notices: Dismissed): Promise<void> {
  const { advisoriesOf } = await loadPolicy();
  const meant = Object.entries(notices).filter(([key]) => {
    const [id = ''] = key.split('/');
    return advisoriesOf.get(id)?.some((a) => dismissalKey({ id }, a) === key);
  });
  await dismissals.write({ ...(await dismissals.read()), ...Object.fromEntries(meant) });
  await applyBanners();
}

/** Brings dismissed notices back. */
export async function showAgain(notices: readonly string[]): Promise<void> {
  const kept = Object.entries(await dismissals.read()).filter(([key]) => !notices.includes(key));
  await dismissals.write(Object.fromEntries(kept));
  await applyBanners();
}

/** Folds the notice on the platform of a page to its tab from now on, or shows it whole again. */
export async function fold(url: string, is: boolean): Promise<void> {
  const { platform } = judge(url, await loadPolicy());
  if (!platform) return;
  const others = (await folded.read()).filter((id) => id !== platform.id);
  await folded.write(is ? [...others, platform.id] : others);
  await applyBanners();
}

/** Forgets every decision of this person, and what was put aside of them. */
export async function erase(now: number): Promise<void> {
  await writeTogether([acknowledgements, []], [dismissals, {}], [folded, []], [lastGoverning, {}]);
  await dropAside(dismissals, folded, lastGoverning);
  await endExpired(now);
  await applyBanners();
}

/** Takes over what a person chose on another computer. */
export async function loadSettings({
  membership,
  language,
  dismissed,
}: PortableSettings): Promise<void> {
  await writeTogether(
    [settings, { ...(await settings.read()), membership, language, isPartAnswered: false }],
    [dismissals, dismissed],
  );
  await Promise.all([applyAll(), loadTranslator().then(setUpContextMenu)]);
}
