import { useState } from 'preact/hooks';
import type { Outcome } from '../../lib/outcome.ts';
import type { PortableSettings } from '../../state/settings-schema.ts';
import { useSurroundings } from '../../ui/context.ts';
import { DownloadLink } from '../../ui/download-link.tsx';
import type { Translator } from '../../words/translator.ts';
import type { WrongFile } from './read-settings-file.ts';
import { writeSettingsFile } from './write-settings-file.ts';

/** Takes a person's choices to another computer and back; a file with a fault changes nothing. */
export function SettingsFileSection({
  settings,
  load,
}: {
  settings: PortableSettings;
  load: (settings: PortableSettings) => Promise<void>;
}) {
  const { t } = useSurroundings();
  const [outcome, setOutcome] = useState<Outcome<object, WrongFile> | null>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    // Its parser is as large as the rest of the page, and seldom needed.
    const { readSettingsFile } = await import('./read-settings-file.ts');
    const parsed = readSettingsFile(await file.text());
    if (parsed.ok) await load(parsed.settings);
    setOutcome(parsed);
  };
  return (
    <section class="stack" id="settings-file">
      <h2>{t.say('settings_title')}</h2>
      <p class="quiet">{t.say('settings_help')}</p>
      <p>
        <DownloadLink
          label={t.say('settings_export')}
          name="caveat-settings.json"
          type="application/json"
          text={writeSettingsFile(settings)}
        />
      </p>
      <label class="field">
        {t.say('settings_import')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const input = event.currentTarget;
            // Emptied, so that the same file can be chosen again once it is mended.
            void read(input.files?.[0]).finally(() => {
              input.value = '';
            });
          }}
        />
      </label>
      <p role="status">{outcome?.ok ? t.say('settings_imported') : ''}</p>
      {outcome?.ok === false && (
        <p role="alert" class="notice">
          {whyWrong(t, outcome.reason)}
        </p>
      )}
    </section>
  );
}

function whyWrong(t: Translator, { line, key }: WrongFile): string {
  const number = new Intl.NumberFormat(t.language).format(line);
  if (key === null) return t.say('settings_wrongSyntax', number);
  return key === '' ? t.say('settings_wrongFile') : t.say('settings_wrongValue', number, key);
}
