import * as v from 'valibot';
import { kept } from './kept.ts';
import { stored } from './storage.ts';

const acknowledgementSchema = v.object({
  platform: v.string(),
  /** An id of ours, or an organisation's own words. */
  reason: v.nullable(v.string()),
  /** A reference or explanation in the person's words; often empty. */
  note: v.string(),
  /** Milliseconds since the epoch. */
  at: v.number(),
  until: v.number(),
  /** The one tab that it counts in; left out where it counts in all. */
  tab: v.optional(v.number()),
  /** Taken in a private window: shown in no other, and gone with the last of them. */
  isPrivate: v.optional(v.boolean(), false),
});

/** A person's decision to go on to a platform. */
export type Acknowledgement = v.InferOutput<typeof acknowledgementSchema>;

/** The running decisions, in memory only: closing the browser ends them all. */
export const acknowledgements = stored(kept.acknowledgements, v.array(acknowledgementSchema), []);
