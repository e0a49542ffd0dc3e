import type messages from '../_locales/en/messages.json';
import type { MessageValues } from './message-values.ts';

/** Keys of the English catalogue, which every other language mirrors. */
type MessageKey = keyof typeof messages;

/** The part before `_one` and `_other` of a message that counts something. */
type PluralKey = {
  [K in MessageKey]: K extends `${infer P}_other`
    ? `${P}_one` extends MessageKey
      ? P
      : never
    : never;
}[MessageKey];

/** The values of one message; of a choice of messages, only where all take the same number. */
type ValuesOf<K extends MessageKey> = (
  K extends unknown
    ? (values: K extends keyof MessageValues ? MessageValues[K] : []) => void
    : never
) extends (values: infer V extends readonly string[]) => void
  ? V
  : never;

/** The values of a message that counts, after the count itself. */
type ValuesBesideCount<K extends PluralKey> =
  ValuesOf<`${K}_other`> extends [string, ...infer V extends readonly string[]] ? V : [];

/** Messages whose only value is one text. */
export type KeyOfOneValue = {
  [K in keyof MessageValues]: MessageValues[K] extends [string] ? K : never;
}[keyof MessageValues];

export type Catalogue = Readonly<Record<string, { readonly message: string }>>;

export type Translator = {
  /** BCP 47 with the reader's region where it is known, for Intl and `lang`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The message with $1, $2 … filled in. */
  readonly say: <K extends MessageKey>(key: K, ...values: ValuesOf<K>) => string;
  /** The message whose plural form fits the count, which is its $1. */
  readonly count: <K extends PluralKey>(
    key: K,
    count: number,
    ...values: ValuesBesideCount<K>
  ) => string;
};

const rightToLeft = ['ar', 'fa', 'he', 'ur'];

/** Makes a translator of one whole catalogue. A missing key throws: checks keep catalogues whole. */
export function createTranslator(catalogue: Catalogue, language: string): Translator {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const fill = (key: string, values: readonly string[]): string => {
    const entry = catalogue[key];
    if (!entry) throw new Error(`no message "${key}" in the ${language} catalogue`);
    return entry.message.replace(/\$([1-9])/g, (_, n: string) => values[Number(n) - 1] ?? '');
  };
  return {
    language,
    direction: rightToLeft.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    say: (key, ...values) => fill(key, values),
    count: (key, count, ...values) => {
      const form = `${key}_${plurals.select(count)}`;
      return fill(form in catalogue ? form : `${key}_other`, [numbers.format(count), ...values]);
    },
  };
}
