import { bidi } from './bidi.ts';
import type { Driven } from './driven.ts';
import { waitFor } from './wait-for.ts';

/** A PNG of the open popup, as the browser drew it. */
export function popupPicture(driven: Driven): Promise<Uint8Array> {
  return driven.name === 'chromium' ? fromTarget(driven) : fromBrowserWindow(driven);
}

async function fromTarget({ browser, origin }: Driven): Promise<Uint8Array> {
  const target = await waitFor('the popup', () =>
    browser.targets().find((t) => t.url() === `${origin}/popup.html`),
  );
  return (await target.asPage()).screenshot();
}

/** Firefox shows its popups to no driver, but draws them for its own windows. */
async function fromBrowserWindow({ browser }: Driven): Promise<Uint8Array> {
  const tree = (await bidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    result: { contexts: { context: string }[] };
  };
  const answer = (await bidi(browser, 'script.callFunction', {
    functionDeclaration: `async () => {
      const popup = document.querySelector('.webextension-popup-browser');
      const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
      const canvas = document.createElement('canvas');
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      return canvas.toDataURL().split(',')[1];
    }`,
    target: { context: tree.result.contexts[0]?.context },
    awaitPromise: true,
  })) as { result: { result: { value: string } } };
  return Buffer.from(answer.result.result.value, 'base64');
}
