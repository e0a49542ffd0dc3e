/** Where the two browsers differ in what they match, and at what price. */
export function isFirefox(): boolean {
  return globalThis.location?.protocol === 'moz-extension:';
}
