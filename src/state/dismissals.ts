import * as v from 'valibot';
import { kept } from './kept.ts';
import { stored } from './storage.ts';

/** Advisory id → the revision whose banner was dismissed. */
export const dismissals = stored(kept.dismissals, v.record(v.string(), v.number()), {});
