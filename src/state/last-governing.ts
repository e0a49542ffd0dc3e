import * as v from 'valibot';
import { stored } from './storage.ts';

/** Platform → what governed it when this person last went on: advisory id → revision. */
export const lastGoverning = stored(
  'local',
  'seen',
  v.record(v.string(), v.record(v.string(), v.number())),
  {},
);
