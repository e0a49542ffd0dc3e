import { bidi } from './bidi.ts';
import type { Driven } from './driven.ts';
import { quietPage } from './quiet-page.ts';
import { waitFor } from './wait-for.ts';

/** Ends the worker as the browser would when it is idle. */
export async function killWorker(driven: Driven): Promise<void> {
  if (driven.name === 'chromium') {
    const [page] = await driven.browser.pages();
    const session = await page?.createCDPSession();
    if (!session) throw new Error('no page to ask from');
    const passed: string[] = [];
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { scriptURL, runningStatus } of versions) {
        if (scriptURL.startsWith(driven.origin)) passed.push(runningStatus);
      }
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    // The next event may have started it again by now.
    await waitFor('the worker to end', () => passed.some((status) => /^stop/.test(status)));
    await session.detach();
    return;
  }
  await inFirefoxItself(
    driven,
    `async (id) => {
      const { WebExtensionPolicy } = globalThis;
      await WebExtensionPolicy.getByHostname(id).extension.terminateBackground();
    }`,
  );
}

/** Resolves once the worker has done all that it was asked before. */
export async function untilWorkerIsThrough(driven: Driven): Promise<void> {
  const own = await quietPage(driven);
  // The worker answers one message after another.
  await own.evaluate(() => chrome.runtime.sendMessage({ type: 'which-link' }));
}

/** Starts the extension anew, as an update does, and resolves once the old one is gone. */
export async function startNewVersion(driven: Driven): Promise<void> {
  const own = await quietPage(driven);
  // A window whose last tab goes with the extension closes, and Firefox with it.
  await driven.newTab();
  // The page goes with the old version, so there is no answer to wait for.
  void own.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await waitFor('the old version to go', async () => {
    const url = await own.evaluate(() => location.href).catch(() => 'gone');
    return !url.startsWith(driven.origin);
  });
}

/** Lets Caveat run in private windows, as a person does in the browser's own settings. */
export async function allowPrivateWindows(driven: Driven): Promise<void> {
  if (driven.name === 'chromium') {
    const settings = await driven.newTab();
    await driven.go(settings, 'chrome://extensions');
    const extensionId = driven.origin.split('//')[1];
    await waitFor('the setting', () =>
      settings.evaluate(
        // Without it Chromium turns an unpacked extension off as it starts anew.
        `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
          .then(() => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${extensionId}', incognitoAccess: true }))
          .then(() => true)`,
      ),
    );
    // The extension starts anew.
    const own = await quietPage(driven);
    await waitFor('private windows', () =>
      own.evaluate(() => chrome.extension.isAllowedIncognitoAccess()),
    );
    await settings.close();
    return;
  }
  await inFirefoxItself(
    driven,
    `async (id) => {
      const { extension } = globalThis.WebExtensionPolicy.getByHostname(id);
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const perms = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
      await ExtensionPermissions.add(extension.id, perms, extension);
      await (await AddonManager.getAddonByID(extension.id)).reload();
    }`,
  );
}

/** Whether the worker runs at this moment; in Firefox only, where nothing else tells. */
export async function runsInFirefox(driven: Driven): Promise<boolean> {
  const state = await inFirefoxItself(
    driven,
    `(id) => globalThis.WebExtensionPolicy.getByHostname(id).extension.backgroundState`,
  );
  return state === 'running' || state === 'starting';
}

/** Runs a function of the extension's host name in Firefox's own process, and answers with its text. */
async function inFirefoxItself(driven: Driven, functionDeclaration: string): Promise<unknown> {
  const tree = (await bidi(driven.browser, 'browsingContext.getTree', {
    'moz:scope': 'chrome',
  })) as { result: { contexts: { context: string }[] } };
  const answer = await bidi(driven.browser, 'script.callFunction', {
    functionDeclaration,
    arguments: [{ type: 'string', value: driven.origin.split('//')[1] }],
    target: { context: tree.result.contexts[0]?.context },
    awaitPromise: true,
  });
  const { result } = answer as {
    result: { type: string; exceptionDetails?: { text: string }; result?: { value?: unknown } };
  };
  if (result.type === 'exception') throw new Error(result.exceptionDetails?.text);
  return result.result?.value;
}
