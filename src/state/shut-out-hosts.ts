import * as v from 'valibot';
import { kept } from './kept.ts';
import { stored } from './storage.ts';

/** Listed sites that were opened in this session, of which the browser's own policy keeps extensions away. */
export const shutOutHosts = stored(kept.shutOutHosts, v.array(v.string()), []);
