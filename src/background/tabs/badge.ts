import browser from 'webextension-polyfill';
import { mayActOnSites } from '../../browser/access.ts';
import type { Verdict } from '../../policy/verdict/judge.ts';
import type { Policy } from '../../policy/verdict/policy.ts';
import { hiddenTabs } from '../../state/hidden-tabs.ts';
import type { Translator } from '../../words/translator.ts';
import { headline } from '../../words/words.ts';

const blue = '#1b3a6b';
const amber = '#8a5a00';

/** Counts, on a listed page's toolbar button, the advisories that govern this person. */
export async function showBadge(
  { t, policy }: { readonly t: Translator; readonly policy: Policy },
  tabId: number,
  url: string,
  verdict: Verdict,
): Promise<void> {
  if ((await hiddenTabs.read())[tabId] === url) {
    return setButton({ where: { tabId }, text: '!', title: t.say('hidesNotice'), color: amber });
  }
  const listed = verdict.platform ? verdict : null;
  const count = listed?.governing.length ?? 0;
  await setButton({
    where: { tabId },
    text: count > 0 ? String(count) : null,
    title: listed && count > 0 ? headline(t, policy, listed) : t.say('extensionName'),
    color: blue,
  });
}

/** Marks the button of every tab while the browser lets us act on no website, and no longer once it does. */
export async function showAccess(t: Translator): Promise<void> {
  const granted = await mayActOnSites();
  await setButton({
    where: {},
    text: granted ? '' : '!',
    title: t.say(granted ? 'extensionName' : 'unprotected'),
    color: granted ? blue : amber,
  });
}

type Button = {
  /** Every tab, where none is named. */
  readonly where: { readonly tabId?: number };
  readonly text: string | null;
  readonly title: string;
  readonly color: string;
};

async function setButton({ where, text, title, color }: Button): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ ...where, text }),
    action.setTitle({ ...where, title }),
    action.setBadgeBackgroundColor({ ...where, color }),
  ]);
}
