import * as v from 'valibot';
import { stored } from './storage.ts';

/** Whether this person has been welcomed, or is not to be. */
export const welcomed = stored('local', 'welcomed', v.boolean(), false);
