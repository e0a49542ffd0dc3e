import * as v from 'valibot';
import { jurisdictionForm } from '../policy/jurisdiction.ts';
import { stored } from './storage.ts';

export const membershipSchema = v.union([
  v.literal('unasked'),
  v.array(v.pipe(v.string(), v.regex(jurisdictionForm))),
]);

const settingsSchema = v.object({
  membership: membershipSchema,
  /** A language of ours as BCP 47; null follows the browser. */
  language: v.optional(v.nullable(v.string()), null),
});

/** What this person chose. */
export const settings = stored('local', 'settings', settingsSchema, {
  membership: 'unasked',
  language: null,
});
