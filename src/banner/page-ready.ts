/** Resolves once the page can take a node of ours. */
export async function untilReady(): Promise<void> {
  if (isXmlViewer()) await new Promise((resolve) => addEventListener('load', resolve));
  await untilBody();
}

/**
 * Nothing is painted before there is a body, and scripts in the head may count
 * on what they find there. A document without one, such as XML, waits for nothing.
 */
function untilBody(): Promise<void> {
  return new Promise((resolve) => {
    if (document.body || !(document.documentElement instanceof HTMLHtmlElement)) return resolve();
    const waiting = new MutationObserver(() => {
      if (!document.body) return;
      waiting.disconnect();
      resolve();
    });
    waiting.observe(document, { childList: true });
    waiting.observe(document.documentElement, { childList: true });
  });
}

/** Quirk (Chromium 156): the browser draws plain XML itself, and stumbles over a node that comes before it is done. */
function isXmlViewer(): boolean {
  const { contentType } = document;
  return (
    /\bxml$/.test(contentType) &&
    !/xhtml|svg/.test(contentType) &&
    document.readyState !== 'complete'
  );
}
