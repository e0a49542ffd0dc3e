/** A value as JSON, to be shown and handed on: what lets somebody in is left out. */
export function withoutSecrets(value: unknown, indent = 2): string {
  return JSON.stringify(value, leaveOut, indent);
}

/** The value of one key, in one line. */
export function shownValue(key: string, value: unknown): string {
  return withoutSecrets(leaveOut(key, value), 0);
}

function leaveOut(key: string, value: unknown): unknown {
  return isSecret(key) ? 'left out' : value;
}

function isSecret(key: string): boolean {
  return /token|secret|password/i.test(key);
}
