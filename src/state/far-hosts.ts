import * as v from 'valibot';
import { kept } from './kept.ts';
import { stored } from './storage.ts';

/** Hosts whose pages get a banner, and for which no script is registered. Quirk (Chromium 156): scripts cost by their patterns, so it alone has any. */
export const farHosts = stored(kept.farHosts, v.array(v.string()), []);
