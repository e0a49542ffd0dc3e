import browser from 'webextension-polyfill';
import { judge } from '../../policy/verdict/judge.ts';
import { hiddenTabs, raisedPlatforms } from '../../state/hidden-tabs.ts';
import { loadPolicy } from '../../state/load-policy.ts';
import { loadTranslator } from '../../state/load-translator.ts';
import { applyAll } from '../install/apply.ts';
import { showBadge } from './badge.ts';
import { lookAtOpenTabs } from './navigation.ts';

/**
 * Keeps in mind that a page hides the banner, or no longer does, for badge and
 * popup. Where the organisation says so, its platform is held from then on.
 */
export async function noteSeen(is: boolean, tabId: number, url: string): Promise<void> {
  const hiding = await hiddenTabs.read();
  const others = await stillOpen(hiding, tabId);
  await hiddenTabs.write(is ? others : { ...others, [tabId]: url });
  const policy = await loadPolicy();
  const verdict = judge(url, policy);
  const { platform } = verdict;
  if (!is && platform && policy.organisation.tamperLevel) {
    await raisedPlatforms.write([...new Set([...(await raisedPlatforms.read()), platform.id])]);
    await applyAll();
    await lookAtOpenTabs();
    return;
  }
  await showBadge({ t: await loadTranslator(), policy }, tabId, url, verdict);
}

async function stillOpen(
  hiding: Readonly<Record<string, string>>,
  except: number,
): Promise<Record<string, string>> {
  const tabs = await browser.tabs.query({});
  return Object.fromEntries(
    tabs.flatMap(({ id, url }) =>
      id !== undefined && id !== except && url !== undefined && hiding[id] === url
        ? [[id, url]]
        : [],
    ),
  );
}

/** Whether a site in a frame is another platform than the page around it. */
export async function standsApart(frameUrl: string, pageUrl: string): Promise<boolean> {
  const policy = await loadPolicy();
  return judge(frameUrl, policy).platform !== judge(pageUrl, policy).platform;
}
