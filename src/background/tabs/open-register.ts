import browser from 'webextension-polyfill';
import { judge } from '../../policy/verdict/judge.ts';
import { loadPolicy } from '../../state/load-policy.ts';

/** Opens the register beside a listed page, at the advisories on its platform. */
export async function openRegister(url: string): Promise<void> {
  const { platform } = judge(url, await loadPolicy());
  if (!platform) return;
  await browser.tabs.create({
    url: browser.runtime.getURL(`/options.html?platform=${platform.id}#register`),
  });
}
