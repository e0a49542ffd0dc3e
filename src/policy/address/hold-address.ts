/**
 * How the hold page's own address carries a link: the link's query as its
 * query, all else as its fragment, `hold.html?a=b#https://zoom.us/j/1#c`. Each
 * part stands where the browser escapes no character that it left alone in the
 * link: an apostrophe only in a path, a backtick only in a query.
 */
export function holdAddress(page: string, link: string): string {
  const [, rest = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(.*)$/s.exec(link) ?? [];
  return `${page}${query}#${rest}${fragment}`;
}

/** What the browser's rules put behind `hold.html`, of the captures that holdRegex makes. */
export const holdSubstitution = '\\2#\\1\\3';

/** The link in an address of the hold page, to the byte; empty where there is none. */
export function linkIn(address: string): string {
  const [, query = '', rest = '', fragment = ''] =
    /^[^?#]*(\?[^#]*)?(?:#([^#]*)(.*))?$/s.exec(address) ?? [];
  return rest + query + fragment;
}
