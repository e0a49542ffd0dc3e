import { toJsonSchema } from '@valibot/to-json-schema';
import { csvRow } from '../../lib/csv.ts';
import { parsePattern } from '../../policy/address/pattern.ts';
import {
  type Advisory,
  type Platform,
  type PolicyList,
  policyListSchema,
} from '../../policy/list/schema.ts';

/** The list's JSON Schema; patterns and dates are checked further by `caveat lint`. */
export function listSchema(): object {
  return {
    title: 'Caveat: policy list',
    ...toJsonSchema(policyListSchema, { errorMode: 'ignore' }),
  };
}

const columns = [
  'id',
  'issuer',
  'issuer_name',
  'binds',
  'binds_states',
  'addressees',
  'audience',
  'platforms',
  'title',
  'published',
  'effective',
  'ended',
  'status',
  'status_note',
  'reported_only',
  'scope',
  'stance',
  'summary',
  'reference',
  'source',
  'source_kind',
  'all_sources',
  'checked',
] as const;

/** Excel reads UTF-8 only behind a byte order mark. */
const byteOrderMark = '\uFEFF';

/** One advisory a row, RFC 4180, in English, for a spreadsheet; with every condition that the entry has. */
export function toCsv(list: PolicyList): string {
  const rows = list.advisories.map((a) => {
    const cells = cellsOf(a);
    return columns.map((column) => cells[column]);
  });
  return byteOrderMark + [columns, ...rows].map(csvRow).join('');
}

function cellsOf(a: Advisory): Record<(typeof columns)[number], string> {
  const english = a.texts.en;
  const [first] = a.sources;
  return {
    id: a.id,
    issuer: a.issuer,
    issuer_name: english?.issuer ?? '',
    binds: a.binds.join(' '),
    binds_states: a.bindsStates ? 'yes' : '',
    addressees: a.addressees,
    audience: english?.audience ?? '',
    platforms: a.platforms.join(' '),
    title: english?.title ?? '',
    published: a.published,
    effective: a.effective ?? '',
    ended: a.ended ?? '',
    status: a.status,
    status_note: english?.statusNote ?? '',
    reported_only: a.reportedOnly ? 'yes' : '',
    scope: a.scope,
    stance: a.stance,
    summary: english?.summary ?? '',
    reference: a.reference ?? '',
    source: first?.url ?? '',
    source_kind: first?.kind ?? '',
    all_sources: a.sources.map((s) => s.url).join(' '),
    checked: a.evidence.checked,
  };
}

/**
 * The platforms' own hosts in MISP's warninglist format (github.com/MISP/misp-warninglists,
 * schema.json), for what such a list is for there: services so widely used that a sighting of them
 * is mostly a false positive. It says nothing of what anybody advises.
 */
export function toWarninglist(list: PolicyList): object {
  return {
    name: 'Hosts of widely used communication, sharing and AI platforms',
    description:
      'Hosts that such platforms have to themselves. Sightings of them are mostly ordinary use, and no sign of an attack by themselves.',
    version: list.serial,
    type: 'hostname',
    matching_attributes: ['hostname', 'domain', 'url'],
    list: [...new Set(list.platforms.flatMap(hostsToItself))].sort(),
  };
}

/** Hosts that the platform has to itself: those of patterns that cover every path. */
function hostsToItself(platform: Platform): string[] {
  return [...platform.sitePatterns, ...platform.joinPatterns]
    .map(parsePattern)
    .filter((pattern) => pattern.path === '/*' && pattern.query === null)
    .map((pattern) => pattern.host);
}
