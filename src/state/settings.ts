import { settingsSchema } from './settings-schema.ts';
import { stored } from './storage.ts';

/** What this person chose. */
export const settings = stored('local', 'settings', settingsSchema, {
  membership: 'unasked',
  language: null,
});
