import { parseSiteUrl } from './url.ts';

const deepest = 6;

/** Ends a sentence, a bracket or a quotation, but hardly a link. */
const trailing = /[.,;:!?'"’”»)\]}>]+$/;

/**
 * Every link in a text such as a mail or a calendar entry, in order and once:
 * web addresses, also without their scheme, and links of the apps whose schemes
 * are given, without the colon.
 */
export function linksIn(text: string, appSchemes: readonly string[]): string[] {
  const schemes = ['https?', ...appSchemes].join('|');
  const whole = `(?:${schemes}):[^\\s<>"]+`;
  const bare = '(?:[a-z0-9-]+\\.)+[a-z]{2,}(?::\\d+)?/[^\\s<>"]*';
  const found = unfolded(text).match(new RegExp(`\\b(?:${whole}|${bare})`, 'gi')) ?? [];
  const links = found
    .map((link) => link.replace(trailing, ''))
    .map((link) => (/^[a-z][a-z0-9+.-]*:(?!\d+\/)/i.test(link) ? link : `https://${link}`))
    .filter((link) => URL.canParse(link));
  return [...new Set(links)];
}

/** Undoes what mail and calendar formats do to a long line, and to "&" and "=". */
function unfolded(text: string): string {
  const printable = /=3D|=\r?\n/.test(text)
    ? text.replace(/=\r?\n/g, '').replace(/=3D/g, '=')
    : text;
  return printable.replace(/\r?\n[ \t](?=\S)/g, '').replace(/&amp;/g, '&');
}

/**
 * The link itself, then each link that it carries inside, as mail-safety and
 * tracking services wrap them: whole in a part of the query or path, escaped,
 * in Base64, or in the spelling of urldefense.
 */
export function unwrapped(link: string): string[] {
  const chain = [link];
  for (
    let at = inside(link);
    at && chain.length < deepest && !chain.includes(at);
    at = inside(at)
  ) {
    chain.push(at);
  }
  return chain;
}

function inside(link: string): string | null {
  if (!parseSiteUrl(link)) return null;
  const url = new URL(link);
  // Proofpoint's newer form, and Check Point's.
  const fenced = /\/v[23]\/_{2,3}(https?:.+?)_{2,3}[;.]/.exec(link)?.[1];
  const domain = /mimecast/.test(url.hostname) && url.searchParams.get('domain');
  const candidates = [
    // This wrapper writes one slash behind the scheme.
    ...(fenced ? [fenced.replace(/^(https?:\/)(?!\/)/, '$1/')] : []),
    // This wrapper tells no more than the host.
    ...(domain ? [`https://${domain}/`] : []),
    ...[...url.searchParams.values()].flatMap((value) => [
      value,
      fromProofpoint(value),
      addressInBase64(value),
    ]),
    url.pathname.slice(url.pathname.search(/\/https?(?::|%3A)/i) + 1),
    url.hash.slice(1),
  ];
  return candidates.map(decodedAddress).find((address) => address !== null) ?? null;
}

function decodedAddress(text: string): string | null {
  for (let rest = text, i = 0; i < 3; i++) {
    if (/^https?:\/\/[^\s]+$/i.test(rest)) return parseSiteUrl(rest) ? rest : null;
    try {
      rest = decodeURIComponent(rest);
    } catch {
      return null;
    }
  }
  return null;
}

/** urldefense.proofpoint.com/v2 writes "%" as "-" and "/" as "_". */
function fromProofpoint(value: string): string {
  return /^https?-3A__/i.test(value) ? value.replace(/-/g, '%').replace(/_/g, '/') : '';
}

function addressInBase64(value: string): string {
  if (!/^aHR0c[\w+/-]+=*$/.test(value)) return '';
  try {
    return atob(value.replace(/-/g, '+').replace(/_/g, '/'));
  } catch {
    return '';
  }
}
