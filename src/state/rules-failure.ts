import * as v from 'valibot';
import { kept } from './kept.ts';
import { stored } from './storage.ts';

/** Why the browser took none of the rules of the policy in force, in its words; null where it took them. */
export const rulesFailure = stored(kept.rulesFailure, v.nullable(v.string()), null);
