import { useEffect } from 'preact/hooks';
import type { PortableSettings } from '../state/settings-schema.ts';
import { DiagnosticsSection } from './diagnostics/diagnostics-section.tsx';
import type { ReportFacts } from './diagnostics/report.ts';
import { runSelfTest } from './diagnostics/self-test.ts';
import { SettingsFileSection } from './settings-file/settings-file-section.tsx';

// Views of their own, in the same file: they load when they are asked for.
export { ListsSection } from './lists-section.tsx';
export { RegisterSection } from './register-section.tsx';

/** The end of the settings, which loads once the rest is drawn. */
export function Later({
  facts,
  settings,
  loadSettings,
  wanted,
}: {
  facts: Omit<ReportFacts, 'tests'>;
  settings: PortableSettings;
  loadSettings: (settings: PortableSettings) => Promise<void>;
  wanted: string;
}) {
  useEffect(() => {
    document.getElementById(wanted)?.scrollIntoView();
  }, [wanted]);
  return (
    <>
      <SettingsFileSection settings={settings} load={loadSettings} />
      <DiagnosticsSection facts={facts} runTests={() => runSelfTest(facts.policy)} />
    </>
  );
}
