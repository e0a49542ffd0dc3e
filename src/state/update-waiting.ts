import * as v from 'valibot';
import { kept } from './kept.ts';
import { stored } from './storage.ts';

/** Whether a new version of the extension waits to start. */
export const updateWaiting = stored(kept.updateWaiting, v.boolean(), false);
