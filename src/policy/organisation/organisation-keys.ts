import * as v from 'valibot';
import { levels } from '../list/level.ts';
import { placeForm } from '../list/place.ts';
import { day, roomTemplate, text } from '../list/schema.ts';

const webAddress = v.pipe(
  text,
  v.check(
    (value) => /^https?:\/\//.test(value) && URL.canParse(value),
    'is not a web address; write it whole, like https://help.example.org/',
  ),
);

const httpsAddress = v.pipe(
  text,
  v.check(
    (value) => value.startsWith('https://') && URL.canParse(value),
    'is not an https address',
  ),
);

const level = v.picklist(levels, `is not a level; write ${levels.join(', ')}`);

const listedId = v.pipe(text, v.regex(/^[a-z0-9-]+$/, 'is not an id of a list'));

const exemption = v.strictObject({
  platform: listedId,
  /** The rule or role that it rests on. */
  basis: v.optional(text),
  reason: text,
  approvedBy: v.optional(text),
  reference: text,
  from: v.optional(day),
  /** The last day on which it counts. */
  until: day,
});

/** An admin's word that an advisory does not hold people up on one platform, until it ends. */
export type Exemption = v.InferOutput<typeof exemption>;

const alternative = v.strictObject({
  name: text,
  /** What it is for, as the platforms' categories are called; video meetings where nothing is said. */
  purpose: v.optional(text, 'video-meeting'),
  open: v.optional(httpsAddress),
  newRoom: v.optional(roomTemplate),
});

const withdrawal = v.union([
  v.pipe(
    v.strictObject({ id: listedId, reason: v.optional(text) }),
    v.transform((given) => ({ id: given.id, reason: given.reason ?? null })),
  ),
  v.pipe(
    listedId,
    v.transform((given) => ({ id: given, reason: null })),
  ),
]);

/**
 * Every key that an organisation may set, and what its value must be. What a
 * key means is said in src/admin/policy/key-records.ts; types, the browser's managed
 * schema, the JSON Schema and docs/policy.md all come from here.
 */
export const organisationKeys = {
  organizationName: text,
  helpText: text,
  helpUrl: webAddress,
  helpEmail: v.pipe(text, v.email('is not a mail address')),
  memberships: v.array(
    v.pipe(
      v.string(),
      v.regex(
        placeForm,
        'is not the code of a jurisdiction or body; write IN, US-TX, EU, US/nasa or ORG:name',
      ),
    ),
  ),
  locked: v.boolean(),
  levels: v.record(
    v.pipe(
      v.string(),
      v.regex(
        /^(?:prohibited|restricted|advised-against)\.(?:join|visit)$/,
        'is not a stance and a kind; write it like prohibited.join',
      ),
    ),
    level,
  ),
  platformLevels: v.record(
    v.pipe(
      v.string(),
      v.regex(/^[a-z0-9-]+\.(?:join|visit)$/, 'is not a platform and a kind, like zoom.join'),
    ),
    level,
  ),
  tamperLevel: level,
  acknowledgementMinutes: v.pipe(
    v.number(),
    v.integer('is not a whole number'),
    v.minValue(1, 'is less than a minute'),
    v.maxValue(525_600, 'is more than a year'),
  ),
  reasonRequired: v.boolean(),
  referenceRequired: v.boolean(),
  reasons: v.array(v.pipe(text, v.maxLength(200, 'is longer than 200 characters'))),
  exemptions: v.array(exemption),
  alternatives: v.array(alternative),
  /** Read by itself, in own-list.ts. */
  list: text,
  bundledList: v.boolean(),
  withdrawn: v.array(withdrawal),
  language: text,
  texts: v.record(v.string(), text),
  welcome: v.boolean(),
  dataConsent: v.boolean(),
  listUrl: httpsAddress,
  listMirrors: v.array(httpsAddress),
  listKeys: v.array(text),
  listRefreshMinutes: v.pipe(
    v.number(),
    v.integer('is not a whole number'),
    v.minValue(15, 'is less than 15 minutes'),
    v.maxValue(10_080, 'is more than a week'),
  ),
  auditUrl: httpsAddress,
  auditToken: text,
  auditLevel: v.picklist(
    ['none', 'counts', 'events'],
    'is not an audit level; write none, counts or events',
  ),
} as const;

type OrganisationKeys = typeof organisationKeys;
export type OrganisationKey = keyof OrganisationKeys;

/** What an organisation set, each value read and usable; its list is kept apart. */
export type Organisation = {
  readonly [K in Exclude<OrganisationKey, 'list'>]?: v.InferOutput<OrganisationKeys[K]>;
};
