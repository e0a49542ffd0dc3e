/** A value as JSON, indented, to be shown and handed on: what lets somebody in is left out. */
export function withoutSecrets(value: object): string {
  return JSON.stringify(value, (key, part) => (isSecret(key) ? 'left out' : part), 2);
}

function isSecret(key: string): boolean {
  return /token|secret|password/i.test(key);
}
