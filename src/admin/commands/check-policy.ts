import { lineOf } from '../../lib/json-lines.ts';
import { reasonOf } from '../../lib/reason.ts';
import type { PolicyList } from '../../policy/list/schema.ts';
import { asWritten } from '../../policy/organisation/as-written.ts';
import { readOrganisation } from '../../policy/organisation/read-organisation.ts';
import { mergeLists } from '../../policy/verdict/merge.ts';
import { remarksOn } from '../../policy/verdict/remarks.ts';
import { arriving, droppedByChromium } from '../policy/dropped-by-chromium.ts';
import { type Effect, effectsOf } from '../policy/effects.ts';
import { installRemarks } from '../policy/install-remarks.ts';
import {
  type PolicyFile,
  type PolicySection,
  readPolicyFile,
  wording,
} from '../policy/policy-file.ts';
import { describeProblem, type Problem } from '../problem.ts';

/**
 * Prints, with file and line, what each value of a managed policy will do, and
 * what is wrong with it. Returns the exit code: 0 for no error (warnings may be
 * there), 1 for errors, 2 when the file could not be read.
 */
export function checkPolicy(
  file: string,
  options: { readonly json?: boolean },
  bundled: PolicyList,
  today: string,
  print: (line: string) => void,
): number {
  let read: ReturnType<typeof readPolicyFile>;
  try {
    read = readPolicyFile(file);
  } catch (error) {
    print(`caveat: ${file}: can't be read: ${reasonOf(error)}`);
    return 2;
  }
  const tell = (problem: Problem) =>
    print(options.json ? JSON.stringify(problem) : describeProblem(problem));
  if (!read.ok) {
    tell(read.reason);
    return 1;
  }
  const { text, sections } = read;
  let errors = 0;
  for (const section of sections) {
    const { effects, problems } = checkSection(read, section, bundled, today);
    const said = effects.map(({ key, path, says }) => {
      const line = lineOf(text, [...section.pathOf(key), ...path]);
      const place = [key, ...path].join('.');
      return {
        line,
        tell: () =>
          print(
            options.json
              ? JSON.stringify({ file, line, key: place, says })
              : `${file}:${line}: ${place}: ${says}`,
          ),
      };
    });
    const wrongs = problems.map((p) => ({ line: p.line, tell: () => tell(p) }));
    for (const one of [...said, ...wrongs].sort((a, b) => a.line - b.line)) one.tell();
    const wrong = problems.filter((p) => p.severity === 'error').length;
    errors += wrong;
    if (!options.json) {
      const whose = [formText[section.form], section.id].filter(Boolean).join(' for ');
      print(`${file}: ${whose}: ${wrong} errors, ${problems.length - wrong} warnings`);
    }
  }
  return errors > 0 ? 1 : 0;
}

const formText: Readonly<Record<PolicySection['form'], string>> = {
  chromium: 'policy of Chrome, Edge or Chromium',
  firefox: 'policy of Firefox',
  'google-admin': 'policy of the Google Admin console',
  plain: 'plain keys',
};

function checkSection(
  read: PolicyFile,
  section: PolicySection,
  bundled: PolicyList,
  today: string,
): { effects: Effect[]; problems: Problem[] } {
  const { file, text } = read;
  const { refused } = readOrganisation(section.raw, today, wording);
  const policy = readOrganisation(arriving(section), today, wording);
  const merged = mergeLists(bundled, policy.list, policy.organisation);
  const dropped = section.form === 'firefox' ? [] : droppedByChromium(section);
  // Plain keys may be meant for Firefox, or for Windows.
  const severity = section.form === 'plain' ? 'warning' : 'error';
  const problem = (
    severity: Problem['severity'],
    key: string,
    path: readonly (string | number)[],
    reason: string,
  ): Problem => ({
    severity,
    file,
    line: lineOf(text, [...section.pathOf(key), ...path]),
    key: [key, ...path].join('.'),
    reason,
  });
  return {
    effects: effectsOf(policy, merged.list).map((e) => asWritten(e, policy.refused)),
    problems: [
      ...refused.map((r) => problem('error', r.key, r.path, r.reason)),
      ...dropped.map((d) => problem(severity, d.key, d.path, d.reason)),
      ...remarksOn(policy.organisation, merged, today)
        .map((r) => asWritten(r, policy.refused))
        .map((r) => problem('warning', r.key, r.path, r.reason)),
      ...installRemarks(read, section),
    ],
  };
}
