import { useState } from 'preact/hooks';
import { hasGap } from '../../state/protection.ts';
import { useSurroundings } from '../../ui/context.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Pairs } from '../pairs.tsx';
import type { TestResult } from './compare-rules.ts';
import { RawPolicy } from './raw-policy.tsx';
import { type ReportFacts, reportText } from './report.ts';

/** Says whether everything that should be in force is, in words and in a report to hand on. */
export function DiagnosticsSection({
  facts,
  runTests,
}: {
  facts: Omit<ReportFacts, 'tests'>;
  runTests: () => Promise<TestResult[]>;
}) {
  const { t } = useSurroundings();
  const [tests, setTests] = useState<readonly TestResult[] | null>(null);
  const { rules, refusedRules, gaps, unfit, organisation } = facts;
  const numbers = new Intl.NumberFormat(t.language);
  const rows: readonly (readonly [string, string])[] = [
    [
      t.say('diagnostics_access'),
      t.say(hasGap(gaps, 'no-site-access') ? 'unprotected' : 'diagnostics_yes'),
    ],
    [
      t.say('diagnostics_private'),
      t.say(hasGap(gaps, 'no-private-windows') ? 'diagnostics_privateNo' : 'diagnostics_yes'),
    ],
    [t.say('diagnostics_rules'), numbers.format(rules.dynamic.length)],
    [t.say('diagnostics_allowances'), numbers.format(rules.session.length)],
    [t.say('diagnostics_refused'), numbers.format(refusedRules.length)],
    ...rules.scripts.map(
      ({ id, patterns }) =>
        [t.say('diagnostics_script', id), t.count('diagnostics_patterns', patterns)] as const,
    ),
  ];
  return (
    <section class="stack" id="diagnostics">
      <h2>{t.say('diagnostics_title')}</h2>
      <Pairs rows={rows} />
      {organisation.managed.state === 'present' && <RawPolicy />}
      {gaps.map(
        (gap) =>
          (gap.is === 'shut-out' || gap.is === 'rules-failed') && (
            <p class="notice" key={gap.is}>
              {gap.is === 'shut-out'
                ? t.say('diagnostics_shutOut', new Intl.ListFormat(t.language).format(gap.hosts))
                : t.say('diagnostics_rulesFailed', gap.reason)}
            </p>
          ),
      )}
      {unfit.length > 0 && (
        <p class="notice">
          {t.say('diagnostics_unfit', new Intl.ListFormat(t.language).format(unfit))}
        </p>
      )}
      {refusedRules.length > 0 && (
        <div class="notice">
          <h3 class="part">{t.say('options_rules')}</h3>
          <p>{t.say('options_rulesHelp')}</p>
          <ul class="plain-list">
            {refusedRules.map((r) => (
              <li key={`${r.platform} ${r.path}`} dir="ltr" lang="en">
                {r.platform} <code>{r.path}</code> {r.reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="row">
        <button type="button" onClick={async () => setTests(await runTests())}>
          {t.say('diagnostics_test')}
        </button>
        <CopyButton
          label={t.say('diagnostics_copy')}
          text={() => reportText({ ...facts, tests })}
        />
      </p>
      <p class="small quiet">{t.say('diagnostics_testHelp')}</p>
      <div role="status">
        {tests && (
          <ul class="plain-list">
            {tests.map(({ test, wrong }) => (
              <li key={test}>
                {t.say(
                  wrong.length === 0 ? 'diagnostics_passed' : 'diagnostics_failed',
                  t.say(`diagnostics_test_${test}`),
                )}
                {wrong.length > 0 && (
                  <span class="small" dir="ltr">
                    {' '}
                    {wrong.slice(0, 10).join(' ')}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
