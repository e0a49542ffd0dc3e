/** A link that opens an app may name no host, only the app: "tg:". */
export function shownHost(url: string): string {
  const { host, protocol } = new URL(url);
  return host || protocol;
}
