import type { Advisory, PolicyList } from '../../policy/list/schema.ts';
import { statusShownOn } from '../../policy/list/standing.ts';
import type { Problem } from '../problem.ts';
import { languagesFor } from './lint-places.ts';
import {
  type Filed,
  folderOf,
  type ListFiles,
  placesOf,
  problemAt,
  refusedIds,
} from './list-files.ts';

/** Whether each advisory says no more than its sources bear out, to everyone whom it binds, in their language. */
export function lintClaims(files: ListFiles): Problem[] {
  const places = placesOf(files);
  const ids = new Set([...files.advisories.map((f) => f.entry.id), ...refusedIds(files)]);
  return files.advisories.flatMap((filed) => [
    ...lintSources(filed),
    ...lintQuote(filed),
    ...lintEnd(filed, ids),
    ...lintTexts(filed, places),
    ...lintFolder(filed),
  ]);
}

function lintSources({ entry, from }: Filed<Advisory>): Problem[] {
  const { sources, status, evidence, reportedOnly } = entry;
  const found: Problem[] = [];
  const official = sources.some((s) => s.kind === 'official');
  const press = sources.filter((s) => s.kind === 'press').length;
  // What is only reported says so in its headline, and holds nobody up.
  if (!official && press < 2 && !reportedOnly) {
    found.push(problemAt(from, ['sources'], 'need one official source, or two of the press'));
  }
  const first = sources.findIndex((s) => s.kind === 'official');
  if (first > 0) {
    found.push(problemAt(from, ['sources', first], 'is official, so it comes first'));
  }
  if (status === 'in-force' && statusShownOn(entry) === undefined) {
    const reason =
      'is "in-force", which no source with a date shows; add "status" to what one shows, or say "unknown"';
    found.push(problemAt(from, ['status'], reason));
  }
  if (evidence.kind === 'seen' && !sources.some((s) => s.read)) {
    found.push(
      problemAt(from, ['evidence', 'kind'], 'is "seen", yet no source says when it was read'),
    );
  }
  return found;
}

function lintQuote({ entry: { quote, sources }, from }: Filed<Advisory>): Problem[] {
  if (!quote) return [];
  const source = sources.find((s) => s.shows.includes('quote'));
  return [
    ...(source
      ? []
      : [
          problemAt(
            from,
            ['quote'],
            'stands in none of the sources; add "quote" to what one shows',
          ),
        ]),
    ...(source && source.kind !== 'official' && !quote.note
      ? [problemAt(from, ['quote'], 'comes from the press; say in "note" whose words they are')]
      : []),
    ...(quote.lang.startsWith('en') || quote.translations?.en
      ? []
      : [problemAt(from, ['quote'], 'is not in English; add our own under "translations"')]),
  ];
}

function lintEnd({ entry, from }: Filed<Advisory>, ids: ReadonlySet<string>): Problem[] {
  const { status, ended, supersededBy } = entry;
  const over = status === 'withdrawn' || status === 'superseded';
  return [
    ...(over && !ended
      ? [problemAt(from, ['status'], `is "${status}"; say in "ended" until when it stood`)]
      : []),
    ...(supersededBy !== undefined && !ids.has(supersededBy)
      ? [problemAt(from, ['supersededBy'], `"${supersededBy}" is no advisory of this list`)]
      : []),
    ...(supersededBy !== undefined && status !== 'superseded'
      ? [problemAt(from, ['supersededBy'], `is for what was superseded; the status is "${status}"`)]
      : []),
  ];
}

function lintTexts({ entry, from }: Filed<Advisory>, places: PolicyList['places']): Problem[] {
  const { texts, binds, guidelineRoles } = entry;
  const english = texts.en;
  const missing = languagesFor(binds, places).filter((l) => !texts[l]);
  return [
    ...(guidelineRoles && guidelineRoles.length !== english?.guidelines.length
      ? [problemAt(from, ['guidelineRoles'], 'are not as many as the guidelines')]
      : []),
    ...missing.map((l) =>
      problemAt(from, ['texts'], `lack ${l}, an official language of those whom it binds`),
    ),
    ...Object.entries(texts).flatMap(([l, text]) => [
      ...(text.guidelines.length === english?.guidelines.length
        ? []
        : [problemAt(from, ['texts', l, 'guidelines'], 'are not as many as in English')]),
      ...((text.statusNote === undefined) === (english?.statusNote === undefined)
        ? []
        : [problemAt(from, ['texts', l, 'statusNote'], 'stands in one language and not in all')]),
    ]),
  ];
}

/** advisories/US-TX/us-tx-list.json: the folder is the jurisdiction of whoever issued it. */
function lintFolder({ entry: { issuer }, from }: Filed<Advisory>): Problem[] {
  const folder = from.file.split('/').at(-2);
  const wanted = folderOf(issuer);
  return from.base.length > 0 || folder === undefined || folder === wanted
    ? []
    : [
        problemAt(
          from,
          ['issuer'],
          `is "${issuer}", so the file belongs into advisories/${wanted}/`,
        ),
      ];
}
