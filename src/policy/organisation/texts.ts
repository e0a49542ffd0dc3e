import { nearestWord } from '../../lib/nearest-word.ts';

/** What Caveat can say: the English messages by key, and its languages as BCP 47. */
export type Wording = {
  readonly messages: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
};

/** What an authority said, how far it stands and how it is known, is nobody's to reword. */
const wordsOfAuthorities =
  /^(?:says_|stance_|scope_|status_|sentence|evidence_|noLongerStands|announced|reportedOnly|quoteLanguage|ourTranslation|bindsVendor|bindsWhom|replacedBy|source_|claim_|speakers_|vendorSaid|organisation_)/;

/** What the browser reads from the package itself. */
const packaged = /^(?:extensionName|extensionDescription|command_)/;

/**
 * Why an organisation's own wording can't be used, or null. `name` is a message
 * key, after a language and a dot where it is for that language alone.
 */
export function textFault(name: string, text: string, wording: Wording): string | null {
  const { language, key } = splitName(name);
  if (language !== null && !wording.languages.includes(language)) {
    return `begins with "${language}", which is no language of Caveat; write one of ${wording.languages.join(', ')}`;
  }
  const message = messageOf(key, wording);
  if (message === null) {
    const near = nearestWord(key, Object.keys(wording.messages));
    return `is no text of Caveat${near ? `; did you mean ${near}?` : ''}`;
  }
  if (wordsOfAuthorities.test(key))
    return 'carries the words of an authority, which stay as they are';
  if (packaged.test(key)) return 'is read by the browser from the package itself';
  const [wanted, found] = [placeholders(message), placeholders(text)];
  if (wanted.join() === found.join()) return null;
  return wanted.length > 0
    ? `must contain ${wanted.join(', ')} and no other, as in: ${message}`
    : `contains ${found.join(', ')}, but nothing is filled in here`;
}

/** An organisation's texts for one language, by message key. */
export function textsFor(
  language: string,
  texts: Readonly<Record<string, string>>,
): Record<string, { message: string }> {
  const entries = Object.entries(texts).map(([name, message]) => ({ ...splitName(name), message }));
  // A language's own text beats the one for all.
  const meant = [null, language].flatMap((l) => entries.filter((e) => e.language === l));
  return Object.fromEntries(meant.map(({ key, message }) => [key, { message }]));
}

function splitName(name: string): { language: string | null; key: string } {
  const [, language = null, key = ''] = /^(?:([^.]*)\.)?(.*)$/.exec(name) ?? [];
  return { language, key };
}

/** The English message of a key; of a plural form that English does not have, its other form. */
function messageOf(key: string, { messages }: Wording): string | null {
  if (Object.hasOwn(messages, key)) return messages[key] ?? null;
  const base = /^(.*)_(?:zero|one|two|few|many)$/.exec(key)?.[1];
  const other = `${base}_other`;
  return Object.hasOwn(messages, other) && Object.hasOwn(messages, `${base}_one`)
    ? (messages[other] ?? null)
    : null;
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\$[1-9]/g) ?? [])].sort();
}
