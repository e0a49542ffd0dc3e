import * as v from 'valibot';
import { kept } from './kept.ts';
import { stored } from './storage.ts';

/** Whether the welcome page was opened here. */
export const welcomed = stored(kept.welcomed, v.boolean(), false);
