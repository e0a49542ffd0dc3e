import * as v from 'valibot';
import { jurisdictionForm } from '../policy/jurisdiction.ts';

export const membershipSchema = v.union([
  v.literal('unasked'),
  v.array(v.pipe(v.string(), v.regex(jurisdictionForm))),
]);

export const settingsSchema = v.object({
  membership: membershipSchema,
  /** A language of ours as BCP 47; null follows the browser. */
  language: v.optional(v.nullable(v.string()), null),
});

/** What a person can take to another browser: their choices, and no decision of this session. */
export type PortableSettings = v.InferOutput<typeof settingsSchema> & {
  /** Advisory id → the revision whose banner was dismissed. */
  readonly dismissed: Readonly<Record<string, number>>;
};
