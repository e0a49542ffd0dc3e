import { type Handler, html } from '../harness/server.ts';

/** What must hold of the banner on such a page. */
type Expected =
  /** It shows, and a person's click reaches it. */
  | 'works'
  /** It shows; the page keeps clicks from everything. */
  | 'shows'
  /** The page wins; badge and popup say so. */
  | 'reported';

export type HostilePage = {
  readonly name: string;
  readonly handler: Handler;
  readonly expected: Expected;
  /** Where one browser is another matter: 'none' where it runs no script of ours there. */
  readonly firefox?: Expected | 'none';
};

const raw =
  (contentType: string, body: string | Buffer, headers: Record<string, string> = {}): Handler =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': contentType, ...headers });
    response.end(body);
  };
const withHeaders = (headers: Record<string, string>, body = '<p>Page</p>'): Handler =>
  raw('text/html; charset=utf-8', `<!doctype html><title>Test page</title>${body}`, headers);

const style = (name: string, css: string, expected: Expected = 'works'): HostilePage => ({
  name,
  handler: html(`<style>${css}</style><p>Page</p>`),
  expected,
});
const script = (name: string, js: string, expected: Expected = 'works'): HostilePage => ({
  name,
  handler: html(`<p>Page</p><script>${js}</script>`),
  expected,
});
const page = (name: string, body: string, expected: Expected = 'works'): HostilePage => ({
  name,
  handler: html(body),
  expected,
});

/** The node that is not the page's own, as a hostile script finds it. */
const find = `const theirs = () => [...document.documentElement.children].find((e) => !['HEAD', 'BODY', 'FRAMESET'].includes(e.tagName));`;
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

export const hostilePages: readonly HostilePage[] = [
  style(
    'display: none on everything',
    '*, *::before { display: none !important } p { display: block !important }',
  ),
  style('all: revert on everything', '* { all: revert !important }'),
  style('all: unset on everything', '* { all: unset !important }'),
  style(
    'a size of nothing',
    'html > * { width: 0 !important; height: 0 !important; max-height: 0 !important; overflow: hidden !important }',
  ),
  style(
    'moved out of the window',
    'html > :not(head, body) { position: absolute !important; top: -9999px !important; left: -9999px !important; inset: auto !important }',
  ),
  style(
    'transformed away',
    'html > :not(head, body) { transform: translateY(-500px) scale(0) !important; translate: 0 -500px !important }',
  ),
  style(
    'see-through',
    'html > :not(head, body) { opacity: 0 !important; filter: opacity(0) !important; visibility: hidden !important }',
  ),
  style(
    'clipped away',
    'html > :not(head, body) { clip-path: inset(100%) !important; mask: linear-gradient(transparent, transparent) !important }',
  ),
  style('no pointer events', '* { pointer-events: none !important }'),
  style(
    'popovers hidden',
    '[popover] { display: none !important } :popover-open { display: none !important }',
  ),
  style(
    'animated away',
    '@keyframes away { to { opacity: 0; transform: translateY(-999px) } } * { animation: away 1ms forwards !important }',
  ),
  style(
    'a layer of important rules',
    '@layer one { html > :not(head, body) { display: none !important; position: static !important } }',
  ),
  style('an endless transition', '* { transition: all 99s allow-discrete !important }'),
  style('the root zoomed', 'html { zoom: 0.3 }'),
  style(
    'the root transformed',
    'html { transform: scale(.5) rotate(3deg); filter: blur(0); contain: paint }',
  ),
  style('the root without opacity', 'html { opacity: 0 }', 'shows'),
  style('the root not shown', 'html { display: none !important }', 'reported'),
  page(
    'a war of z-index',
    '<div style="position:fixed;inset:0;z-index:2147483647;background:#eee"></div>',
  ),
  page(
    'a modal dialog',
    '<dialog><p>Dialog</p></dialog><script>document.querySelector("dialog").showModal()</script>',
  ),
  page(
    'a modal dialog that fills the window',
    '<dialog style="width:100vw;height:100vh;max-width:none;max-height:none;margin:0;border:0"><p>Dialog</p></dialog><script>setTimeout(() => document.querySelector("dialog").showModal(), 600)</script>',
  ),
  page(
    'a modal dialog in a closed root',
    '<div id=a></div><script>const r = a.attachShadow({ mode: "closed" }); r.innerHTML = "<dialog>Dialog</dialog>"; r.querySelector("dialog").showModal()</script>',
  ),
  page(
    'a modal dialog over a modal dialog',
    '<dialog id=a>One</dialog><dialog id=b>Two</dialog><script>a.showModal(); setTimeout(() => b.showModal(), 700)</script>',
  ),
  page(
    'a modal dialog that closes again',
    '<dialog id=a>One</dialog><script>a.showModal(); setTimeout(() => a.close(), 900)</script>',
  ),
  page(
    'a popover opened later',
    '<div popover=manual id=a style="width:100vw;height:100vh;margin:0;border:0">Popover</div><script>setTimeout(() => a.showPopover(), 500)</script>',
  ),
  page(
    'a popover that takes no clicks',
    '<div popover=manual id=a style="width:100vw;height:100vh;margin:0;border:0;pointer-events:none">Popover</div><script>setTimeout(() => a.showPopover(), 500)</script>',
  ),
  page(
    'a popover raised each frame',
    '<div popover=manual id=a style="width:100vw;height:100vh;margin:0;border:0">Popover</div><script>const f = () => { a.hidePopover(); a.showPopover(); requestAnimationFrame(f) }; a.showPopover(); f()</script>',
    'reported',
  ),
  page('an inert root', '<script>document.documentElement.inert = true</script>', 'shows'),
  page('an inert body', '<script>document.body.inert = true</script>'),
  page(
    'a frameset',
    '</head><frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset>',
  ),
  script('removes foreign nodes once', `${find} setTimeout(() => theirs()?.remove(), 300)`),
  script(
    'removes foreign nodes three times',
    `${find} let n = 0; const t = setInterval(() => { theirs()?.remove(); if (++n === 3) clearInterval(t) }, 500)`,
  ),
  script(
    'removes foreign nodes for ever',
    `${find} new MutationObserver(() => theirs()?.remove()).observe(document.documentElement, { childList: true }); theirs()?.remove()`,
    'reported',
  ),
  script('hides the popover', `${find} setTimeout(() => theirs()?.hidePopover(), 300)`),
  script(
    'takes the popover attribute away',
    `${find} setTimeout(() => theirs()?.removeAttribute('popover'), 300)`,
  ),
  script(
    'writes styles into the node',
    `${find} setTimeout(() => theirs()?.setAttribute('style', 'display:none!important;height:0!important'), 300)`,
  ),
  script(
    'empties the node',
    `${find} setTimeout(() => { const t = theirs(); if (t) { t.innerHTML = 'x'; t.hidden = true; t.inert = false } }, 300)`,
  ),
  script(
    'document.open and write',
    `setTimeout(() => { document.open(); document.write('<title>New</title><p>New'); document.close() }, 300)`,
  ),
  script(
    'a replaced root element',
    `setTimeout(() => { const n = document.createElement('html'); n.innerHTML = '<body><p>New'; document.replaceChild(n, document.documentElement) }, 300)`,
  ),
  script(
    'a replaced body',
    `setTimeout(() => document.body.replaceWith(document.createElement('body')), 300)`,
  ),
  script(
    'patched prototypes',
    `
    Element.prototype.attachShadow = () => { throw 0 }; Node.prototype.appendChild = Element.prototype.append = () => {};
    HTMLElement.prototype.showPopover = () => {}; document.createElementNS = () => { throw 0 }; window.CSSStyleSheet = undefined;
    EventTarget.prototype.addEventListener = () => {};`,
  ),
  script(
    'clicks made up on every node',
    `${find} setInterval(() => { const t = theirs(); t?.click(); t?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })) }, 100)`,
  ),
  script(
    'keys and clicks caught on the window',
    `for (const type of ['click', 'pointerdown', 'mousedown', 'keydown']) addEventListener(type, (e) => e.preventDefault(), true)`,
  ),
  script(
    'focus taken back',
    `setInterval(() => { document.querySelector('p').tabIndex = 0; document.querySelector('p').focus() }, 50)`,
  ),
  script(
    'a view transition that never ends',
    `document.startViewTransition?.(() => new Promise(() => {}))`,
  ),
  {
    name: 'a strict policy for content',
    handler: withHeaders({ 'content-security-policy': "default-src 'none'" }),
    expected: 'works',
  },
  {
    name: 'trusted types',
    handler: withHeaders({
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
    }),
    expected: 'works',
  },
  {
    name: 'a sandbox',
    handler: withHeaders({ 'content-security-policy': 'sandbox' }),
    expected: 'works',
  },
  {
    name: 'isolation across origins',
    handler: withHeaders({
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    }),
    expected: 'works',
  },
  {
    name: 'XHTML',
    handler: raw(
      'application/xhtml+xml',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Page</p></body></html>',
    ),
    expected: 'works',
  },
  {
    name: 'SVG',
    handler: raw(
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><rect width="300" height="300"/></svg>',
    ),
    expected: 'works',
    // It draws no HTML in an SVG document.
    firefox: 'reported',
  },
  {
    name: 'plain XML',
    handler: raw('application/xml', '<?xml version="1.0"?><a><b>c</b></a>'),
    expected: 'works',
  },
  { name: 'plain text', handler: raw('text/plain', 'Page'), expected: 'works' },
  { name: 'JSON', handler: raw('application/json', '{"a":1}'), expected: 'works' },
  { name: 'an image', handler: raw('image/png', png), expected: 'works' },
  { name: 'a PDF', handler: raw('application/pdf', pdf), expected: 'works', firefox: 'none' },
];
