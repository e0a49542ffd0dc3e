import * as v from 'valibot';
import { reasonOf } from '../../lib/reason.ts';
import { parsePattern } from '../address/pattern.ts';
import { everydaySchemes } from './everyday-schemes.ts';
import { placeForm } from './place.ts';
import { isRoomTemplate } from './room.ts';
import { stances } from './stance.ts';

export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not an id; use lower-case letters, digits and dashes'),
);

/** A day, or a month or year where the sources give no more. */
const date = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'is not a date; write YYYY-MM-DD, YYYY-MM or YYYY',
  ),
  v.check((value) => {
    const time = Date.parse(value);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
  }, 'is not a day of the calendar'),
);

export const day = v.pipe(date, v.length(10, 'needs a whole day: YYYY-MM-DD'));

const httpsAddress = v.pipe(
  v.string(),
  v.check(
    (value) => value.startsWith('https://') && URL.canParse(value),
    'is not an https address',
  ),
);

export const roomTemplate = v.pipe(
  text,
  v.check(isRoomTemplate, 'is not an https address with {room} once behind its host'),
);

const webAddress = v.pipe(
  v.string(),
  v.check((value) => /^https?:\/\//.test(value) && URL.canParse(value), 'is not a web address'),
);

const language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'is not a language tag such as en or zh-Hant'),
);

const place = v.pipe(
  v.string(),
  v.regex(
    placeForm,
    'is not the code of a jurisdiction or body; write IN, US-TX, EU, US/nasa or ORG:name',
  ),
);

const pattern = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    try {
      if (parsePattern(dataset.value).host === '') {
        addIssue({ message: 'covers every site; name the host' });
      }
    } catch (error) {
      addIssue({ message: `is not usable: ${reasonOf(error)}` });
    }
  }),
);

const claims = ['date', 'audience', 'what', 'status', 'quote'] as const;

const source = v.strictObject({
  title: text,
  url: httpsAddress,
  /** A stored copy, for when the original is gone. */
  archived: v.optional(httpsAddress),
});

/** A source of an advisory, with what it shows and how far it is from the issuer. */
const evidentSource = v.strictObject({
  ...source.entries,
  /** `official`: published by the issuer or another authority. `press`: reporting of its own. `copy`: a reprint, an aggregator or a scraper. */
  kind: v.picklist(['official', 'press', 'copy']),
  /** When the source says it was written. */
  published: v.optional(date),
  /** The day somebody read it; left out where nobody did. */
  read: v.optional(day),
  /** The claims of the advisory that this source bears out. */
  shows: v.array(v.picklist(claims)),
});

/** How a fact came to be in the list, so that a reader can weigh it. */
const evidence = v.strictObject({
  /** `seen`: read in a source. `recalled`: known, but no source was read. */
  kind: v.picklist(['seen', 'recalled']),
  how: text,
  checked: day,
  /** Who checked it a second time, when, and which of its claims they bore out from a source. */
  again: v.optional(
    v.strictObject({
      by: text,
      on: day,
      claims: v.pipe(v.array(v.picklist(claims)), v.minLength(1, 'bears out nothing')),
    }),
  ),
});

const scopes = ['official-use', 'official-devices', 'everyone'] as const;
const statuses = ['in-force', 'superseded', 'withdrawn', 'unknown'] as const;
const addressees = ['officials', 'everyone', 'vendor'] as const;

/** What an advisory says, in one language. */
const advisoryText = v.strictObject({
  /** The whole name of the office that issued it. */
  issuer: text,
  title: text,
  /** Whom it speaks to, in words. */
  audience: text,
  /** Our words. */
  summary: text,
  guidelines: v.array(text),
  statusNote: v.optional(text),
});

export const advisorySchema = v.strictObject({
  id,
  issuer: v.pipe(place, v.description('schema.org legislationPassedBy; who speaks')),
  binds: v.pipe(
    v.array(place),
    v.minLength(1, 'binds nobody; name a jurisdiction or a body'),
    v.description('schema.org legislationJurisdiction; whose people it speaks to'),
  ),
  /** Set where a nation's word binds the officials of its states too. */
  bindsStates: v.optional(v.literal(true)),
  addressees: v.picklist(addressees),
  platforms: v.pipe(v.array(id), v.minLength(1, 'names no platform')),
  published: v.pipe(date, v.description('schema.org datePublished; Dublin Core issued')),
  effective: v.optional(v.pipe(date, v.description('schema.org legislationDateOfApplicability'))),
  ended: v.optional(
    v.pipe(date, v.description('schema.org expires; the last day on which it stands')),
  ),
  status: v.pipe(
    v.picklist(statuses),
    v.description('schema.org legislationLegalForce, with unknown added'),
  ),
  /** The advisory that replaced this one. */
  supersededBy: v.optional(id),
  /** Set where no statement by the issuer was found: press reports alone. */
  reportedOnly: v.optional(v.literal(true)),
  scope: v.picklist(scopes),
  stance: v.picklist(stances),
  /** By language tag; English always, and the languages of those it binds. */
  texts: v.pipe(
    v.record(language, advisoryText),
    v.check((texts) => 'en' in texts, 'has no English text'),
  ),
  /** Verbatim from a source that was read, in the language of that text. */
  quote: v.optional(
    v.strictObject({
      text,
      lang: language,
      /** Ours, by language. */
      translations: v.optional(v.record(language, text)),
      /** Which document the words come from, when it is not the advisory itself. */
      note: v.optional(text),
    }),
  ),
  /** Whom each guideline speaks to, where a meeting's host and guests have different ones; in the order of the guidelines. */
  guidelineRoles: v.optional(v.array(v.picklist(['host', 'guest', 'anyone']))),
  reference: v.optional(
    v.pipe(text, v.description('schema.org legislationIdentifier; the issuer’s own number')),
  ),
  sources: v.pipe(v.array(evidentSource), v.minLength(1, 'names no source')),
  evidence,
  /** Counts up when what it tells people changes; a dismissal ends then. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** A jurisdiction or body: who can speak, and where somebody can work. */
const placeSchema = v.strictObject({
  /** Names as a list and a headline show them, by language; English always. A country has those of its standard. */
  names: v.optional(
    v.pipe(
      v.record(language, text),
      v.check((names) => 'en' in names, 'has no English name'),
    ),
  ),
  /** The body or jurisdiction it lies in, where that is not the one before the slash. */
  within: v.optional(place),
  /** Short forms that people type: MHA, NASA, UK. */
  aliases: v.optional(v.array(text)),
  /** Official languages of the place; where left out, those of what it lies in. */
  languages: v.optional(v.array(language)),
});

export const platformSchema = v.strictObject({
  id,
  name: text,
  /** Other names under which people look for it. */
  aliases: v.optional(v.array(text)),
  vendor: v.strictObject({
    name: text,
    /** The vendor's country; left out where it was not established. */
    country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is not a country code'))),
  }),
  category: text,
  homepage: httpsAddress,
  sitePatterns: v.pipe(v.array(pattern), v.minLength(1, 'names no site')),
  joinPatterns: v.array(pattern),
  /** Inside the site patterns, but another service or plain documentation. */
  excludePatterns: v.array(pattern),
  nativeSchemes: v.array(
    v.pipe(
      v.string(),
      v.regex(/^[a-z][a-z0-9+.-]*$/, 'is not a scheme; write it without the colon'),
      v.check(
        (scheme) => !everydaySchemes.includes(scheme),
        'is a scheme of everyday addresses, which would all be held; name one of the platform’s own',
      ),
    ),
  ),
  /** Join links as people meet them; each join pattern is matched by one of them. */
  examples: v.array(webAddress),
  /** Addresses that look alike and must not match. */
  nearMisses: v.array(webAddress),
  /** What the vendor said and did; shown as the vendor's, never as an advisory. */
  vendorStatements: v.array(
    v.strictObject({
      date,
      summary: text,
      quote: v.optional(v.strictObject({ text, lang: language })),
      sources: v.pipe(v.array(source), v.minLength(1, 'names no source')),
    }),
  ),
  evidence: v.strictObject({ how: text, checked: day }),
  note: v.optional(text),
});

export const alternativeSchema = v.strictObject({
  /** The place whose people it is approved for. */
  place,
  purpose: text,
  name: text,
  /** Where the service is opened. */
  url: v.optional(httpsAddress),
  /** The address under which it opens a new room, with `{room}` where the room's name stands. */
  newRoom: v.optional(roomTemplate),
  note: v.optional(text),
  sources: v.array(source),
  evidence,
});

/** Places by their code. */
export const placesSchema = v.record(place, placeSchema);

/** One document: the same shape bundled, inline in a policy, or signed at a URL. */
export const policyListSchema = v.strictObject({
  name: text,
  serial: v.pipe(v.number(), v.integer(), v.minValue(1)),
  issued: day,
  expires: day,
  /** States, bodies and employers, and what is to be known of countries. */
  places: placesSchema,
  advisories: v.array(advisorySchema),
  platforms: v.array(platformSchema),
  alternatives: v.array(alternativeSchema),
});

export type Advisory = v.InferOutput<typeof advisorySchema>;
export type Place = v.InferOutput<typeof placeSchema>;
export type Platform = v.InferOutput<typeof platformSchema>;
export type Alternative = v.InferOutput<typeof alternativeSchema>;
export type PolicyList = v.InferOutput<typeof policyListSchema>;
