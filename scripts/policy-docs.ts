import { readFileSync, writeFileSync } from 'node:fs';
import { withReference } from '../src/admin/policy/policy-reference.ts';

/** Writes the reference of every policy key into docs/policy.md. */
const file = 'docs/policy.md';
writeFileSync(file, withReference(readFileSync(file, 'utf8')));
