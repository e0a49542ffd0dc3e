import * as v from 'valibot';
import { kept } from './kept.ts';
import { stored } from './storage.ts';

/** Platform → what governed it when this person last went on: advisory id → revision. */
export const lastGoverning = stored(
  kept.lastGoverning,
  v.record(v.string(), v.record(v.string(), v.number())),
  {},
);
