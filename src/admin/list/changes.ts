import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { csvRow } from '../../lib/csv.ts';
import type { Advisory, PolicyList } from '../../policy/list/schema.ts';
import { standsOn } from '../../policy/list/standing.ts';

/** What is remembered of the list that was published last: advisory id → its revision, and whether it stood. */
export const publishedSchema = v.object({
  serial: v.number(),
  issued: v.string(),
  advisories: v.record(v.string(), v.object({ revision: v.number(), stands: v.boolean() })),
});

export type Published = v.InferOutput<typeof publishedSchema>;

export type Change = {
  readonly id: Advisory['id'];
  readonly what: 'added' | 'changed' | 'ended' | 'removed';
};

/** What is to be remembered of a list when it is published. */
export function publishedOf(list: PolicyList): Published {
  return {
    serial: list.serial,
    issued: list.issued,
    advisories: Object.fromEntries(
      list.advisories.map((a) => [
        a.id,
        { revision: a.revision, stands: standsOn(a, list.issued) },
      ]),
    ),
  };
}

/** What changed for people since a list was published: an end before a change of words, by id. */
export function changesSince(published: Published, list: PolicyList): Change[] {
  const now = new Map(list.advisories.map((a) => [a.id, a]));
  const changes = list.advisories.flatMap((advisory): Change[] => {
    const { id, revision } = advisory;
    const before = published.advisories[id];
    if (!before) return [{ id, what: 'added' }];
    if (before.stands && !standsOn(advisory, list.issued)) return [{ id, what: 'ended' }];
    return before.revision === revision ? [] : [{ id, what: 'changed' }];
  });
  const removed = Object.keys(published.advisories).filter((id) => !now.has(id));
  return [...changes, ...removed.map((id) => ({ id, what: 'removed' }) as const)].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}

/** A change a row, RFC 4180. */
export function toChangesCsv(changes: readonly Change[], list: PolicyList): string {
  const rows = changes.map(({ id, what }) => [list.issued, String(list.serial), what, id]);
  return [['issued', 'serial', 'change', 'advisory'], ...rows].map(csvRow).join('');
}

/** The changes as an Atom feed (RFC 4287), which lies beside the register's pages. */
export function toAtom(changes: readonly Change[], list: PolicyList): string {
  const updated = `${list.issued}T00:00:00Z`;
  const titles = new Map(list.advisories.map((a) => [a.id, a.texts.en]));
  const entries = changes.map(({ id, what }) => {
    const text = titles.get(id);
    const title = text ? `${what}: ${text.issuer}: ${text.title}` : `${what}: ${id}`;
    return [
      '<entry>',
      `<id>${urn(`${list.serial} ${what} ${id}`)}</id>`,
      `<title>${escaped(title)}</title>`,
      `<updated>${updated}</updated>`,
      `<link rel="alternate" href="index.html#${id}"/>`,
      `<summary>${escaped(text?.summary ?? 'It is no longer in the list.')}</summary>`,
      '</entry>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${urn('register')}</id>`,
    `<title>${escaped(list.name)}: register of official platform advisories</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escaped(list.name)}</name></author>`,
    '<link rel="self" href="feed.xml"/>',
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** A name that stays the same wherever the register is hosted: a name-based UUID (RFC 9562, version 8). */
function urn(name: string): string {
  const hex = createHash('sha256').update(`caveat ${name}`).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
