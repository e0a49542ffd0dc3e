import * as v from 'valibot';
import { stored } from './storage.ts';

/** Why the browser took none of the rules of the policy in force, in its words; null where it took them. */
export const rulesFailure = stored('local', 'rulesFailure', v.nullable(v.string()), null);
