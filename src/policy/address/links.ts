import { parseSiteUrl } from './url.ts';

const deepest = 6;

/** Where a link ends in any writing: white space, angle brackets, quotation marks, the bars of a table, and the punctuation of Chinese and Japanese. */
const between = /[\s<>|"“”„«»、。，；：！？（）【】「」『』《》〈〉]+/;

/** Ends a sentence or a quotation, or is Markdown around a link, but hardly part of one. */
const trailing = /[.,;:!?'’*_`]$/;

/**
 * Every link in a text such as a mail, a chat, a table or a calendar entry, in order and once:
 * web addresses, also without their scheme, and links of the apps whose schemes are given, without
 * the colon. Takes time in proportion to the text.
 */
export function linksIn(text: string, appSchemes: readonly string[]): string[] {
  const scheme = `(?:https?|${[...appSchemes, 'https'].join('|')}):`;
  const starts = new RegExp(`(?<![a-z0-9+.-])${scheme}`, 'i');
  const joined = new RegExp(`[,;](?=${scheme})`, 'gi');
  const links = unfolded(text)
    .split(between)
    .flatMap((word) => word.split(joined))
    .map((word) => {
      const at = word.search(starts);
      return at >= 0 ? ended(word.slice(at)) : bareLink(word);
    })
    .filter((link) => link !== null && URL.canParse(link));
  return [...new Set(links as string[])];
}

const openings: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** A word without the punctuation at its end; a bracket stays where the link itself opens it. */
function ended(word: string): string {
  const often = new Map<string, number>();
  for (const character of word) often.set(character, (often.get(character) ?? 0) + 1);
  let end = word.length;
  for (;;) {
    const last = word[end - 1] ?? '';
    const opening = openings[last];
    const isUnopened = opening !== undefined && (often.get(opening) ?? 0) < (often.get(last) ?? 0);
    if (!trailing.test(last) && !isUnopened) return word.slice(0, end);
    often.set(last, (often.get(last) ?? 0) - 1);
    end -= 1;
  }
}

/** A host can't be longer. */
const longestHost = 253;

/** A web address that was written without its scheme: a host of several names, then a path. */
function bareLink(word: string): string | null {
  const start = word.search(/[a-z0-9]/i);
  const slash = word.indexOf('/', start);
  if (start < 0 || slash < 0 || slash - start > longestHost + 6) return null;
  const labels = word.slice(start, slash).replace(/:\d+$/, '').split('.');
  const isHost =
    labels.length > 1 &&
    labels.every((label) => /^[a-z0-9-]+$/i.test(label)) &&
    /^[a-z]{2,}$/i.test(labels.at(-1) ?? '');
  return isHost ? ended(`https://${word.slice(start)}`) : null;
}

/** Undoes what mail and calendar formats do to a long line, and to "&", "=", "," and line ends. */
function unfolded(text: string): string {
  const printable = /=3D|=\r?\n/.test(text)
    ? text.replace(/=\r?\n/g, '').replace(/=3D/g, '=')
    : text;
  const unescaped = printable
    .replace(/\r?\n[ \t](?=\S)/g, '')
    .replace(/\\[nN]/g, '\n')
    .replace(/\\([,;])/g, '$1');
  return unescaped.replace(/&amp;/g, '&');
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
