import { languages } from '../../words/languages.ts';
import { type OrganisationToKeep, organisationToKeep } from './organisation-to-keep.ts';

/** `organisationToKeep`, for the worker that loads this file. */
export type OrganisationReader = (
  raw: Parameters<typeof organisationToKeep>[0],
  today: string,
  lists: Omit<Parameters<typeof organisationToKeep>[2], 'wording'>,
) => Promise<OrganisationToKeep>;

const reader: OrganisationReader = async (raw, today, lists) => {
  const response = await fetch('/_locales/en/messages.json');
  const catalogue = (await response.json()) as Record<string, { message: string }>;
  const messages = Object.fromEntries(Object.entries(catalogue).map(([k, m]) => [k, m.message]));
  return organisationToKeep(raw, today, { ...lists, wording: { messages, languages } });
};

Object.assign(globalThis, { organisationToKeep: reader });
