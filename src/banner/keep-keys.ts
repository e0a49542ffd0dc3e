/**
 * Keeps keys between a person and the banner while it has the focus: the page
 * sees none of them, and can take none away. Escape goes to `onEscape`.
 */
export function keepKeys(root: ShadowRoot, onEscape: () => void): void {
  // The first to listen on the window, since nothing of the page has run yet.
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    addEventListener(
      type,
      (event) => {
        if (!root.activeElement) return;
        event.stopImmediatePropagation();
        if (type === 'keydown' && event.key === 'Escape') onEscape();
      },
      { capture: true },
    );
  }
}
