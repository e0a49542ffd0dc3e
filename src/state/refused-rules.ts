import * as v from 'valibot';
import { kept } from './kept.ts';
import { stored } from './storage.ts';

const refusedRuleSchema = v.object({
  platform: v.string(),
  /** The path of the pattern, or null where all rules together were refused. */
  path: v.nullable(v.string()),
  /** Why, in the browser's words. */
  reason: v.string(),
});

/** A rule that the browser did not take: that platform's whole hosts are held instead. */
export type RefusedRule = v.InferOutput<typeof refusedRuleSchema>;

export const refusedRules = stored(kept.refusedRules, v.array(refusedRuleSchema), []);
