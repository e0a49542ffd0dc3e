import * as v from 'valibot';
import { stored } from './storage.ts';

/** Advisory id → the revision whose banner was dismissed. */
export const dismissals = stored('local', 'dismissals', v.record(v.string(), v.number()), {});
