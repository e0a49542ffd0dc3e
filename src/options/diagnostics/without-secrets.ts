/** A value as JSON, to be shown and handed on: what lets somebody in is left out. */
export function withoutSecrets(value: object, indent = 2): string {
  return JSON.stringify(value, (key, part) => (isSecret(key) ? 'left out' : part), indent);
}

function isSecret(key: string): boolean {
  return /token|secret|password/i.test(key);
}
