import type { KeyPath } from '../../lib/fault.ts';
import { answersTo } from '../list/answers-to.ts';
import { partsOf } from '../list/parts.ts';
import { isCountry } from '../list/place.ts';
import type { PolicyList } from '../list/schema.ts';
import { announcedDays, exemptionsOn } from '../organisation/exemptions.ts';
import type { Organisation, OrganisationKey } from '../organisation/organisation-keys.ts';
import type { Provenance } from './merge.ts';

/** Something about a value that was understood, which whoever wrote it should know. */
export type Remark = {
  readonly key: OrganisationKey;
  /** From the key's value inwards; empty for all of it. */
  readonly path: KeyPath;
  readonly about:
    | 'not-in-use'
    | 'unknown'
    | 'alone'
    | 'ended'
    | 'ends-soon'
    | 'not-begun'
    | 'ignored';
  /** Continues "key path …". */
  readonly reason: string;
};

/** Read and checked, so that a policy can be written today; this version does nothing with them yet. */
const notYetInUse = [
  'dataConsent',
  'listUrl',
  'listMirrors',
  'listKeys',
  'listRefreshMinutes',
  'auditUrl',
  'auditToken',
  'auditLevel',
] as const satisfies readonly OrganisationKey[];

export type UnusedKey = (typeof notYetInUse)[number];

/** What a policy's values come to on a day (YYYY-MM-DD) beyond what they say. */
export function remarksOn(
  organisation: Organisation,
  { list, provenance }: { readonly list: PolicyList; readonly provenance: Provenance },
  today: string,
): Remark[] {
  const remarks: Remark[] = [];
  const say = (
    key: OrganisationKey,
    place: string | number | null,
    about: Remark['about'],
    reason: string,
  ) => remarks.push({ key, path: place === null ? [] : [place], about, reason });

  for (const key of notYetInUse) {
    if (key in organisation)
      say(key, null, 'not-in-use', 'is known, and not yet in use in this version');
  }
  const platforms = new Set(list.platforms.map((p) => p.id));
  const advisories = new Set(list.advisories.map((a) => a.id));
  for (const name of Object.keys(organisation.platformLevels ?? {})) {
    const id = name.replace(/\.[a-z]+$/, '');
    if (!platforms.has(id)) say('platformLevels', name, 'unknown', noPlatform(id));
  }
  organisation.exemptions?.forEach((exemption, i) => {
    const { platform, from, until } = exemption;
    const [running] = exemptionsOn(today, [exemption]);
    if (!platforms.has(platform)) say('exemptions', i, 'unknown', noPlatform(platform));
    else if (until < today) say('exemptions', i, 'ended', `ended on ${until} and no longer counts`);
    else if (!running) say('exemptions', i, 'not-begun', `counts from ${from} on`);
    else if (running.daysLeft <= announcedDays) {
      say('exemptions', i, 'ends-soon', `ends on ${until}, in ${running.daysLeft} days`);
    }
  });
  organisation.withdrawn?.forEach(({ id }, i) => {
    if (!advisories.has(id)) {
      say('withdrawn', i, 'unknown', `names the advisory "${id}", which is in no list`);
    }
  });
  organisation.memberships?.forEach((code, i) => {
    if (!isCountry(code) && !list.places[code]) {
      say('memberships', i, 'unknown', `is ${code}, a code that no list knows; correct it`);
      return;
    }
    const parts = partsOf(code, list);
    if (parts.length > 0 && !organisation.memberships?.some((other) => parts.includes(other))) {
      const why =
        'stands alone: what binds one part of it does not count; name yours if it is among';
      say('memberships', i, 'alone', `${why} ${parts.join(', ')}`);
    } else if (!list.advisories.some((a) => answersTo(code, a, list.places))) {
      say('memberships', i, 'unknown', `is ${code}, for which no list has an advisory`);
    }
  });
  if (organisation.bundledList === false && provenance.lists.some((l) => l.origin === 'caveat')) {
    const why = 'has no effect: there is no list of your own that could take its place';
    say('bundledList', null, 'ignored', why);
  }
  const own = provenance.lists.find((l) => l.origin === 'organisation');
  if (own && own.expires < today) {
    say('list', null, 'ended', `was to be renewed by ${own.expires}; it goes on counting`);
  }
  list.advisories.forEach((advisory) => {
    if (!provenance.own.advisories.includes(advisory.id)) return;
    for (const id of advisory.platforms) {
      if (!platforms.has(id)) say('list', advisory.id, 'unknown', noPlatform(id));
    }
  });
  return remarks;
}

function noPlatform(id: string): string {
  return `names the platform "${id}", which is in no list`;
}
