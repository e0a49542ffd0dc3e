import * as ruleCompiler from './dnr-conditions.ts';

/** What compiles patterns into the browser's own conditions, for the worker that loads this file. */
export type RuleCompiler = typeof ruleCompiler;

Object.assign(globalThis, { ruleCompiler });
