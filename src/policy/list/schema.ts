import * as v from 'valibot';
import { parsePattern } from '../address/pattern.ts';
import { everydaySchemes } from './everyday-schemes.ts';
import { jurisdictionForm } from './jurisdiction.ts';
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

const webAddress = v.pipe(
  v.string(),
  v.check((value) => /^https?:\/\//.test(value) && URL.canParse(value), 'is not a web address'),
);

const language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'is not a language tag such as en or zh-Hant'),
);

const jurisdiction = v.pipe(
  v.string(),
  v.regex(jurisdictionForm, 'is not a jurisdiction; write IN, US-TX, EU or ORG:name'),
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
      addIssue({ message: `is not usable: ${(error as Error).message}` });
    }
  }),
);

/** What somebody said in their own language. */
const nativeText = v.strictObject({ lang: language, text });

const source = v.strictObject({
  title: text,
  url: httpsAddress,
  /** A stored copy, for when the original is gone. */
  archived: v.optional(httpsAddress),
});

/** How a fact came to be in the list, so that a reader can weigh it. */
const evidence = v.strictObject({
  /** `seen`: read in a source. `recalled`: known, but no source was read. */
  kind: v.picklist(['seen', 'recalled']),
  how: text,
  checked: day,
});

const scopes = ['official-use', 'official-devices', 'everyone'] as const;
const statuses = ['in-force', 'superseded', 'withdrawn', 'unknown'] as const;
const audiences = ['officials', 'everyone', 'vendor'] as const;

export const advisorySchema = v.strictObject({
  id,
  /** schema.org legislationPassedBy. */
  issuer: v.strictObject({
    /** The whole name, in English. */
    name: text,
    /** As it stands at the start of a sentence: "India's Ministry of Home Affairs". */
    short: text,
    native: v.optional(nativeText),
  }),
  jurisdiction: v.pipe(jurisdiction, v.description('schema.org legislationJurisdiction')),
  platforms: v.pipe(v.array(id), v.minLength(1, 'names no platform')),
  title: v.pipe(text, v.description('schema.org name; Dublin Core title')),
  published: v.pipe(date, v.description('schema.org datePublished; Dublin Core issued')),
  effective: v.optional(v.pipe(date, v.description('schema.org legislationDateOfApplicability'))),
  ended: v.optional(
    v.pipe(date, v.description('schema.org expires; when it was withdrawn or superseded')),
  ),
  status: v.pipe(
    v.picklist(statuses),
    v.description('schema.org legislationLegalForce, with unknown added'),
  ),
  statusNote: v.optional(text),
  /** Whom it speaks to, in words. */
  audience: v.pipe(text, v.description('schema.org audience')),
  binds: v.picklist(audiences),
  scope: v.picklist(scopes),
  stance: v.picklist(stances),
  /** Our words. */
  summary: v.pipe(text, v.description('schema.org abstract; our own words')),
  /** The same in the issuer's language. */
  summaryNative: v.optional(nativeText),
  /** Verbatim from a source that was read, in the language of that text. */
  quote: v.optional(
    v.strictObject({
      text,
      lang: language,
      /** Ours, into English. */
      translation: v.optional(text),
      /** Which document the words come from, when it is not the advisory itself. */
      note: v.optional(text),
    }),
  ),
  guidelines: v.array(text),
  reference: v.optional(
    v.pipe(text, v.description('schema.org legislationIdentifier; the issuer’s own number')),
  ),
  sources: v.pipe(v.array(source), v.minLength(1, 'names no source')),
  evidence,
  /** Counts up when what it tells people changes; a dismissal ends then. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

export const platformSchema = v.strictObject({
  id,
  name: text,
  vendor: v.strictObject({
    name: text,
    /** Left out where it was not established. */
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
  jurisdiction,
  purpose: text,
  name: text,
  url: v.optional(httpsAddress),
  note: v.optional(text),
  sources: v.array(source),
  evidence,
});

/** One document: the same shape bundled, inline in a policy, or signed at a URL. */
export const policyListSchema = v.strictObject({
  name: text,
  serial: v.pipe(v.number(), v.integer(), v.minValue(1)),
  issued: day,
  expires: day,
  /** Names of the jurisdictions that no standard names: states and employers. */
  jurisdictions: v.record(jurisdiction, text),
  advisories: v.array(advisorySchema),
  platforms: v.array(platformSchema),
  alternatives: v.array(alternativeSchema),
});

export type Advisory = v.InferOutput<typeof advisorySchema>;
export type Platform = v.InferOutput<typeof platformSchema>;
export type Alternative = v.InferOutput<typeof alternativeSchema>;
export type PolicyList = v.InferOutput<typeof policyListSchema>;
