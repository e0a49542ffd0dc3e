import * as v from 'valibot';
import { kept } from './kept.ts';
import { stored } from './storage.ts';

/** Whether this start of the browser or of the extension was seen to. */
export const begun = stored(kept.begun, v.boolean(), false);
