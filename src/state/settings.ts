import { kept } from './kept.ts';
import { settingsSchema } from './settings-schema.ts';
import { stored } from './storage.ts';

/** What this person chose. */
export const settings = stored(kept.settings, settingsSchema, {
  membership: 'unasked',
  language: null,
  isPartAnswered: false,
  tellsOfOthers: true,
});
