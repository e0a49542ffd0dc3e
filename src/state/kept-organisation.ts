import * as v from 'valibot';
import { isObject } from '../lib/is-object.ts';
import { nothingKnown } from '../policy/organisation/managed-state.ts';
import type { Organisation } from '../policy/organisation/organisation-keys.ts';
import type { RefusedKey } from '../policy/organisation/read-organisation.ts';
import { kept, keptFormat } from './kept.ts';
import { stored } from './storage.ts';

/** A policy as it was read: the worker alone reads and keeps it, everyone else takes it from here. */
export type KeptOrganisation = {
  readonly organisation: Organisation;
  readonly refused: readonly RefusedKey[];
};

export const keptOrganisation = stored(
  kept.organisation,
  v.object({
    format: v.literal(keptFormat),
    organisation: v.custom<Organisation>(isObject),
    refused: v.custom<readonly RefusedKey[]>(Array.isArray),
  }),
  { format: keptFormat, organisation: {}, refused: [] },
);

const managedStateSchema = v.object({
  state: v.union([v.literal('unknown'), v.literal('none'), v.literal('present')]),
  readAt: v.nullable(v.number()),
  failure: v.nullable(v.string()),
  keptUntil: v.nullable(v.number()),
  /** Tells whether the next policy is another one. */
  fingerprint: v.string(),
});

export const managedState = stored(kept.managed, managedStateSchema, {
  ...nothingKnown,
  fingerprint: '',
});

/** Whether the browser handed a policy over since its start, and so can take it away; null before it answered. */
export const handedOver = stored(kept.handedOver, v.nullable(v.boolean()), null);
