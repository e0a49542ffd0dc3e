import type { CDPSession, Page } from 'puppeteer-core';
import { bidi } from './bidi.ts';
import type { Driven } from './driven.ts';

/** What an extension drew in closed shadow roots, which page scripts can't see. */
export type ShadowElement = {
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Middle of its box in the viewport, or null when it has none. */
  readonly middle: () => Promise<{ x: number; y: number } | null>;
};

/** Every element inside the closed shadow roots of the page. */
export function shadowElements(driven: Driven, page: Page): Promise<ShadowElement[]> {
  return driven.name === 'chromium' ? inChromium(page) : inFirefox(driven, page);
}

type CdpNode = {
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: CdpNode[];
  shadowRoots?: (CdpNode & { shadowRootType: string })[];
};

async function inChromium(page: Page): Promise<ShadowElement[]> {
  const session = await page.createCDPSession();
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as {
    root: CdpNode;
  };
  const found: ShadowElement[] = [];
  const walk = (node: CdpNode, inside: boolean) => {
    if (inside && node.attributes) found.push(cdpElement(session, node));
    for (const child of node.children ?? []) walk(child, inside);
    for (const shadow of node.shadowRoots ?? []) walk(shadow, shadow.shadowRootType === 'closed');
  };
  walk(root, false);
  return found;
}

function cdpElement(session: CDPSession, node: CdpNode): ShadowElement {
  const text = (n: CdpNode): string => n.nodeValue + (n.children ?? []).map(text).join('');
  const pairs = node.attributes ?? [];
  return {
    name: node.nodeName.toLowerCase(),
    text: text(node),
    attributes: Object.fromEntries(
      pairs.flatMap((key, i) => (i % 2 === 0 ? [[key, pairs[i + 1] ?? '']] : [])),
    ),
    middle: async () => {
      const { backendNodeId } = node;
      const box = await session.send('DOM.getBoxModel', { backendNodeId }).catch(() => null);
      const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = box?.model.border ?? [];
      return box ? { x: (x1 + x2) / 2, y: (y1 + y2) / 2 } : null;
    },
  };
}

type BidiNode = {
  sharedId?: string;
  value?: {
    nodeType: number;
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
    mode?: string;
  };
};

const middleOf = `(element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return width ? [x + width / 2, y + height / 2].join(' ') : '';
}`;

async function inFirefox(driven: Driven, page: Page): Promise<ShadowElement[]> {
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const call = async (functionDeclaration: string, args: unknown[], maxDomDepth: number | null) => {
    const answer = (await bidi(driven.browser, 'script.callFunction', {
      functionDeclaration,
      arguments: args,
      target: { context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth, includeShadowTree: 'all' },
    })) as { result: { result: BidiNode & { value?: unknown } } };
    return answer.result.result;
  };
  const found: ShadowElement[] = [];
  const text = (node: BidiNode): string =>
    (node.value?.nodeValue ?? '') + (node.value?.children ?? []).map(text).join('');
  const walk = (node: BidiNode, inside: boolean) => {
    const { value, sharedId } = node;
    if (!value) return;
    if (inside && value.localName && sharedId) {
      found.push({
        name: value.localName,
        text: text(node),
        attributes: value.attributes ?? {},
        middle: async () => {
          const box = await call(middleOf, [{ sharedId }], 0);
          const [x, y] = String(box.value).split(' ').filter(Boolean).map(Number);
          return x !== undefined && y !== undefined ? { x, y } : null;
        },
      });
    }
    for (const child of value.children ?? []) walk(child, inside);
    if (value.shadowRoot) walk(value.shadowRoot, value.shadowRoot.value?.mode === 'closed');
  };
  walk((await call('() => document', [], null)) as BidiNode, false);
  return found;
}
