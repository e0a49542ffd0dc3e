import { toJsonSchema } from '@valibot/to-json-schema';
import { csvRow } from '../../lib/csv.ts';
import { parsePattern } from '../../policy/address/pattern.ts';
import { type Platform, type PolicyList, policyListSchema } from '../../policy/list/schema.ts';

/** The list's JSON Schema; patterns and dates are checked further by `caveat lint`. */
export function listSchema(): object {
  return toJsonSchema(policyListSchema, { errorMode: 'ignore' });
}

const columns = [
  'id',
  'jurisdiction',
  'issuer',
  'platforms',
  'title',
  'published',
  'effective',
  'ended',
  'status',
  'binds',
  'scope',
  'stance',
  'summary',
  'reference',
  'source',
  'checked',
] as const;

/** One advisory a row, RFC 4180, for a spreadsheet. */
export function toCsv(list: PolicyList): string {
  const rows = list.advisories.map((a) => {
    const cells: Record<(typeof columns)[number], string> = {
      id: a.id,
      jurisdiction: a.jurisdiction,
      issuer: a.issuer.name,
      platforms: a.platforms.join(' '),
      title: a.title,
      published: a.published,
      effective: a.effective ?? '',
      ended: a.ended ?? '',
      status: a.status,
      binds: a.binds,
      scope: a.scope,
      stance: a.stance,
      summary: a.summary,
      reference: a.reference ?? '',
      source: a.sources[0]?.url ?? '',
      checked: a.evidence.checked,
    };
    return columns.map((column) => cells[column]);
  });
  return [columns, ...rows].map(csvRow).join('');
}

/** Hosts of the platforms that a standing advisory names, for tools that know only hosts. */
export function toHosts(list: PolicyList): string[] {
  const standing = list.advisories.filter((a) => a.status === 'in-force' || a.status === 'unknown');
  const named = new Set(standing.flatMap((a) => a.platforms));
  return [...new Set(list.platforms.filter((p) => named.has(p.id)).flatMap(hostsToItself))].sort();
}

/** Hosts that the platform has to itself: those of patterns that cover every path. */
function hostsToItself(platform: Platform): string[] {
  return [...platform.sitePatterns, ...platform.joinPatterns]
    .map(parsePattern)
    .filter((pattern) => pattern.path === '/*' && pattern.query === null)
    .map((pattern) => pattern.host);
}

/** The hosts in MISP's warninglist format (github.com/MISP/misp-warninglists, schema.json). */
export function toWarninglist(list: PolicyList): object {
  return {
    name: `${list.name}: platforms named by official advisories`,
    description:
      'Hosts of platforms that a government or employer told its people not to use or to restrict.',
    version: list.serial,
    type: 'hostname',
    matching_attributes: ['hostname', 'domain', 'url'],
    list: toHosts(list),
  };
}
