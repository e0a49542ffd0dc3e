import * as v from 'valibot';
import { kept } from './kept.ts';
import { stored } from './storage.ts';

/** Tab id → the address of the page that hides Caveat's notice there. */
export const hiddenTabs = stored(kept.hiddenTabs, v.record(v.string(), v.string()), {});

/** Platforms that an organisation's policy raised for this session, since a page of theirs hid the notice. */
export const raisedPlatforms = stored(kept.raisedPlatforms, v.array(v.string()), []);
