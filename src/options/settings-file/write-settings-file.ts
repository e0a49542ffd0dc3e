import type { PortableSettings } from '../../state/settings-schema.ts';

/** A person's choices as a file, for another browser to load. */
export function writeSettingsFile(settings: PortableSettings): string {
  const { membership, language, dismissed } = settings;
  const file = { caveat: 'settings', version: 1, membership, language, dismissed };
  return `${JSON.stringify(file, null, 2)}\n`;
}
