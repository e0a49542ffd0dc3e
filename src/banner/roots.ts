/** A way to a closed root. Quirk (Firefox 153): a property of the element instead. */
declare const chrome: {
  readonly dom?: { readonly openOrClosedShadowRoot: (element: Element) => ShadowRoot | null };
};

/** The shadow root of an element of the page, also a closed one. */
function rootOf(element: Element): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in element) {
    return element.openOrClosedShadowRoot as ShadowRoot | null;
  }
  try {
    return chrome.dom?.openOrClosedShadowRoot(element) ?? null;
  } catch {
    // Not an HTML element.
    return null;
  }
}

/** The innermost element at a point of the viewport, through every shadow root. */
export function elementAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (let root = found && rootOf(found); root; root = found && rootOf(found)) {
    const inner = root.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

/** The open modal dialog that an element lies in, or is the backdrop of. */
export function modalAround(element: Element | null): HTMLDialogElement | null {
  for (let at = element; at; at = parentOf(at)) {
    if (at instanceof HTMLDialogElement && at.matches(':modal')) return at;
  }
  return null;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Takes away banners that an earlier version of this script left behind. */
export function removeOrphans(sectionClass: string): void {
  for (const element of document.querySelectorAll('html > [popover], dialog > [popover]')) {
    if (rootOf(element)?.querySelector(`section.${sectionClass}`)) element.remove();
  }
}
