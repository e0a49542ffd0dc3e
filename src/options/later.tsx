import { useEffect } from 'preact/hooks';
import type { PortableSettings } from '../state/settings-schema.ts';
import { DiagnosticsSection } from './diagnostics/diagnostics-section.tsx';
import type { ReportFacts } from './diagnostics/report.ts';
import { runSelfTest } from './diagnostics/self-test.ts';
import { ListsSection } from './lists-section.tsx';
import { RegisterSection } from './register-section.tsx';
import { SettingsFileSection } from './settings-file/settings-file-section.tsx';

/** The end of the page, which loads once the rest is drawn. */
export function Later({
  facts,
  settings,
  loadSettings,
  wanted,
  platform,
}: {
  facts: Omit<ReportFacts, 'tests'>;
  settings: PortableSettings;
  loadSettings: (settings: PortableSettings) => Promise<void>;
  wanted: string;
  platform: string;
}) {
  useEffect(() => {
    document.getElementById(wanted)?.scrollIntoView();
  }, [wanted]);
  return (
    <>
      <ListsSection />
      <SettingsFileSection settings={settings} load={loadSettings} />
      <DiagnosticsSection facts={facts} runTests={() => runSelfTest(facts.policy)} />
      <RegisterSection wanted={wanted} platform={platform} />
    </>
  );
}
