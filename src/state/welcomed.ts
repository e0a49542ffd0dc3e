import * as v from 'valibot';
import { stored } from './storage.ts';

/** Whether the welcome page was opened here. */
export const welcomed = stored('local', 'welcomed', v.boolean(), false);
