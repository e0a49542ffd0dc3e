import * as v from 'valibot';
import { kept } from './kept.ts';
import { stored } from './storage.ts';

/** Ids of the platforms on whose pages the notice starts folded to its tab. */
export const folded = stored(kept.folded, v.array(v.string()), []);
