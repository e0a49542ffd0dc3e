import { readFileSync, writeFileSync } from 'node:fs';
import { messageValues } from './build/message-values.ts';

/** Writes the types of the values that each message takes, from the English catalogue. */
const catalogue = JSON.parse(readFileSync('src/_locales/en/messages.json', 'utf8'));
writeFileSync('src/words/message-values.ts', messageValues(catalogue));
