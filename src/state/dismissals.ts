import * as v from 'valibot';
import { kept } from './kept.ts';
import { stored } from './storage.ts';

/** `PLATFORM/ADVISORY`, or of an older version the advisory alone → the revision whose notice was dismissed. */
export const dismissals = stored(kept.dismissals, v.record(v.string(), v.number()), {});
