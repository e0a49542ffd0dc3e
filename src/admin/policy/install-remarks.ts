import { lineOf } from '../../lib/json-lines.ts';
import type { Problem } from '../problem.ts';
import type { Json, PolicyFile, PolicySection } from './policy-file.ts';

/** What the same file says of the installation, as far as it could leave people unprotected. */
export function installRemarks(
  { file, text, root }: PolicyFile,
  { form, id }: PolicySection,
): Problem[] {
  if (id === null) return [];
  const base = form === 'firefox' ? ['policies', 'ExtensionSettings'] : ['ExtensionSettings'];
  const settings = base.reduce<Json | undefined>(
    (inside, key) => inside?.[key] as Json | undefined,
    root,
  );
  const own = settings?.[id] as Json | undefined;
  const warn = (path: string[], reason: string): Problem => ({
    severity: 'warning',
    file,
    line: lineOf(text, [...base, ...path]),
    key: [...base, ...path].join('.'),
    reason,
  });
  if (form === 'firefox') {
    return own && own.private_browsing !== true
      ? [warn([id], 'leaves private windows unprotected; add "private_browsing": true')]
      : [];
  }
  const entry = own ? id : '*';
  const blocking = (settings?.[entry] as Json | undefined)?.runtime_blocked_hosts;
  return [
    ...(own
      ? [
          warn(
            [id],
            'stands in one file with the settings: a mistake in either then removes the extension; use two files',
          ),
        ]
      : []),
    ...(blocking
      ? [
          warn(
            [entry, 'runtime_blocked_hosts'],
            'keeps the extension off these sites: no link to them is held before it is asked for, and no banner is shown',
          ),
        ]
      : []),
  ];
}
