import { languages } from '../words/languages.ts';
import { type ReadingOfPolicy, readPolicy } from './read-policy.ts';

/** As `readPolicy`, for the worker that loads this file. */
export type PolicyReader = (
  raw: Parameters<typeof readPolicy>[0],
  today: string,
  lists: Omit<Parameters<typeof readPolicy>[2], 'wording'>,
) => Promise<ReadingOfPolicy>;

const reader: PolicyReader = async (raw, today, lists) => {
  const response = await fetch('/_locales/en/messages.json');
  const catalogue = (await response.json()) as Record<string, { message: string }>;
  const messages = Object.fromEntries(Object.entries(catalogue).map(([k, m]) => [k, m.message]));
  return readPolicy(raw, today, { ...lists, wording: { messages, languages } });
};

Object.assign(globalThis, { readPolicy: reader });
