import * as v from 'valibot';
import { localDay } from '../lib/local-day.ts';
import { asWritten } from '../policy/organisation/as-written.ts';
import { type ManagedState, nothingKnown } from '../policy/organisation/managed-state.ts';
import type { Organisation } from '../policy/organisation/organisation-keys.ts';
import type { RefusedKey } from '../policy/organisation/read-organisation.ts';
import type { MergedList } from '../policy/verdict/merge.ts';
import { type Remark, remarksOn } from '../policy/verdict/remarks.ts';
import { stored } from './storage.ts';

/** A policy as it was read: the worker alone reads and keeps it, everyone else takes it from here. */
export type KeptOrganisation = {
  readonly organisation: Organisation;
  readonly refused: readonly RefusedKey[];
};

/** Counts up when the shape of what is kept changes: an older one is read anew from the browser. */
export const keptFormat = 1;

export const keptOrganisation = stored(
  'local',
  'organisation',
  v.object({
    format: v.literal(keptFormat),
    organisation: v.custom<Organisation>((value) => typeof value === 'object'),
    refused: v.custom<readonly RefusedKey[]>(Array.isArray),
  }),
  { format: keptFormat, organisation: {}, refused: [] },
);

const managedSchema = v.object({
  state: v.union([v.literal('unknown'), v.literal('none'), v.literal('present')]),
  readAt: v.nullable(v.number()),
  failure: v.nullable(v.string()),
  keptUntil: v.nullable(v.number()),
  /** Tells whether the next policy is another one. */
  fingerprint: v.string(),
});

export const managedState = stored('local', 'managed', managedSchema, {
  ...nothingKnown,
  fingerprint: '',
});

/** All there is to say about an organisation's policy on this machine. */
export type OrganisationReport = KeptOrganisation & {
  readonly remarks: readonly Remark[];
  readonly managed: ManagedState;
};

/** `lists`: those in force. */
export async function loadOrganisation(lists: MergedList): Promise<OrganisationReport> {
  const [{ organisation, refused }, managed] = await Promise.all([
    keptOrganisation.read(),
    managedState.read(),
  ]);
  const remarks = remarksOn(organisation, lists, localDay()).map((r) => asWritten(r, refused));
  return { organisation, refused, managed, remarks };
}
