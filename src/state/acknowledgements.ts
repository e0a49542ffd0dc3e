import * as v from 'valibot';
import { stored } from './storage.ts';

export const reasons = ['private', 'approved', 'host', 'other'] as const;

const acknowledgementSchema = v.object({
  platform: v.string(),
  reason: v.nullable(v.picklist(reasons)),
  /** Milliseconds since the epoch. */
  at: v.number(),
  until: v.number(),
});

/** A person's decision to go on to a platform. */
export type Acknowledgement = v.InferOutput<typeof acknowledgementSchema>;

/** In memory only: closing the browser ends them all. */
export const acknowledgements = stored(
  'session',
  'acknowledgements',
  v.array(acknowledgementSchema),
  [],
);
