/** The last resort, for quirks that no feature tells: how the browser matches, and at what price. */
export function isFirefox(): boolean {
  return globalThis.location?.protocol === 'moz-extension:';
}
