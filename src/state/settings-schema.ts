import * as v from 'valibot';
import { placeForm } from '../policy/list/place.ts';

export const membershipSchema = v.union([
  v.literal('unasked'),
  v.array(v.pipe(v.string(), v.regex(placeForm))),
]);

export const settingsSchema = v.object({
  membership: membershipSchema,
  /** A language of ours as BCP 47; null follows the browser. */
  language: v.optional(v.nullable(v.string()), null),
  /** False of a membership chosen before bodies were known: the question for a part comes once. */
  isPartAnswered: v.optional(v.boolean(), false),
  /** Whether notices say what others say to a person whom nothing binds. */
  tellsOfOthers: v.optional(v.boolean(), true),
});

/** What a person can take to another browser: their choices, and no decision of this session. */
export const portableSettings = {
  membership: membershipSchema,
  language: v.nullable(v.string()),
  /** `PLATFORM/ADVISORY`, or of an older version the advisory alone → the revision whose notice was dismissed. */
  dismissed: v.record(v.string(), v.number()),
};

export type PortableSettings = {
  [K in keyof typeof portableSettings]: v.InferOutput<(typeof portableSettings)[K]>;
};
