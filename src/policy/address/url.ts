/**
 * The parts of a web address that a pattern looks at. Two spellings of one
 * address give the same parts: user info, port, a trailing dot, upper case and
 * IDN spellings of the host are gone.
 */
export type SiteUrl = {
  readonly scheme: 'http' | 'https';
  /** ASCII (punycode), lower case, no trailing dot; an IPv6 host keeps its brackets. */
  readonly host: string;
  /** Starts with "/"; percent-encoding as the URL standard leaves it. */
  readonly path: string;
  /** Without the "?"; empty when there is none. */
  readonly query: string;
};

/** Reads an http or https address; anything else, or no address at all, is null. */
export function parseSiteUrl(text: string): SiteUrl | null {
  const url = parsedUrl(text);
  if (!url) return null;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return {
    scheme: url.protocol === 'https:' ? 'https' : 'http',
    host: withoutTrailingDot(url.hostname),
    path: url.pathname,
    query: url.search.slice(1),
  };
}

/** The canonical form of a host as written in a pattern, or null when it is not a host. */
export function canonicalHost(host: string): string | null {
  if (isPlainHost(host)) return host;
  if (host === '' || /[/?#@\\\s]|:\d*$/.test(host)) return null;
  const url = parsedUrl(`https://${host}/`);
  return url && withoutTrailingDot(url.hostname);
}

/** A host that the URL parser is bound to leave as it is; see the engine's `readPlainHost`. It takes a microsecond. */
function isPlainHost(host: string): boolean {
  return /^([a-z0-9_-]+\.)*[a-z_-][a-z0-9_-]*$/.test(host) && !host.includes('--');
}

/** Not by URL.canParse: in Node 20, once compiled, it takes "é" for no letter of a host. */
function parsedUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function withoutTrailingDot(host: string): string {
  return host.endsWith('.') ? host.slice(0, -1) : host;
}
