import { readPolicy } from './read-policy.ts';

Object.assign(globalThis, { readPolicy });
