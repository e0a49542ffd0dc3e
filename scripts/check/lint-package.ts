import { spawnSync } from 'node:child_process';

type LintMessage = { code: string; message: string; file: string };

/** Warnings that stay, by code or by code and message, each with its reason; the README says them too. */
const explained: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT:
    'Preact’s own code for a property that no page of ours sets; our sources assign no markup',
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION:
    'about Firefox for Android, for which the package is not offered',
  'UNSUPPORTED_API: dom.openOrClosedShadowRoot is not supported':
    'Chromium’s way; in Firefox the property of that name is used in its place',
};

function reasonFor({ code, message }: LintMessage): string | undefined {
  return explained[code] ?? explained[`${code}: ${message}`];
}

/** Mozilla's linter over the Firefox package: true when it finds nothing that is not explained. */
export function lintPackage(): boolean {
  const { stdout } = spawnSync(
    'npx',
    ['--no-install', 'web-ext', 'lint', '--source-dir=dist/firefox', '--output=json'],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  const { errors, warnings } = JSON.parse(stdout) as {
    errors: LintMessage[];
    warnings: LintMessage[];
  };
  const left = [...errors, ...warnings.filter((w) => !reasonFor(w))];
  for (const { file, code, message } of left) console.error(`${file}: ${code}: ${message}`);
  const reasons = warnings.flatMap((w) => reasonFor(w) ?? []);
  for (const reason of new Set(reasons)) console.log(`Explained: ${reason}`);
  return left.length === 0;
}
