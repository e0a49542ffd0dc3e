import * as v from 'valibot';
import { jurisdictionForm } from './jurisdiction.ts';
import { defaultLevels, type Level, type LevelTable, levels, stricter } from './level.ts';
import type { Stance } from './stance.ts';

/** A setting as Firefox may hand it over, whose Windows policies know no booleans. */
const flag = v.union([
  v.boolean(),
  v.pipe(
    v.picklist([0, 1]),
    v.transform((n) => n === 1),
  ),
]);

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));

/** The value itself, or its JSON in a string, as Firefox on Windows hands it over. */
function orJson<S extends v.GenericSchema>(schema: S) {
  return v.union([schema, v.pipe(v.string(), v.parseJson(undefined, 'is not JSON'), schema)]);
}

const level = v.picklist(levels, `is not a level; write ${levels.join(', ')}`);

const levelOfStance = v.record(
  v.pipe(
    v.string(),
    v.regex(
      /^(?:prohibited|restricted|advised-against)\.(?:join|visit)$/,
      'is not a stance and a kind; write it like prohibited.join',
    ),
  ),
  level,
);

const levelOfPlatform = v.record(
  v.pipe(
    v.string(),
    v.regex(/^[a-z0-9-]+\.(?:join|visit)$/, 'is not a platform and a kind, like zoom.join'),
  ),
  level,
);

const day = v.pipe(v.string(), v.isoDate('is not a day; write YYYY-MM-DD'));
const longestExemptionDays = 366;

const exemptionSchema = v.pipe(
  v.strictObject({
    platform: text,
    reason: text,
    approvedBy: v.optional(text),
    reference: text,
    from: v.optional(day),
    /** The last day on which it counts. */
    until: day,
  }),
  v.check(
    ({ from, until }) =>
      !from || Date.parse(until) - Date.parse(from) <= longestExemptionDays * 86_400_000,
    `lasts longer than ${longestExemptionDays} days; renew it instead`,
  ),
);

/** An admin's word that an advisory does not hold people up on one platform, until it ends. */
export type Exemption = v.InferOutput<typeof exemptionSchema>;

/**
 * Every key that an organisation may set, with the type that Chromium's managed
 * schema states. Chromium drops a whole key without a word when one value in it
 * has another type, so it states types alone; what is wrong is said by us.
 */
export const organisationKeys = {
  organizationName: { schema: text, managed: { type: 'string' } },
  helpText: { schema: text, managed: { type: 'string' } },
  helpUrl: {
    schema: v.pipe(text, v.regex(/^https?:\/\//, 'is not a web address')),
    managed: { type: 'string' },
  },
  helpEmail: {
    schema: v.pipe(text, v.email('is not a mail address')),
    managed: { type: 'string' },
  },
  memberships: {
    schema: orJson(v.array(v.pipe(v.string(), v.regex(jurisdictionForm, 'is no jurisdiction')))),
    managed: { type: 'array', items: { type: 'string' } },
  },
  levels: {
    schema: orJson(levelOfStance),
    managed: { type: 'object', additionalProperties: { type: 'string' } },
  },
  platformLevels: {
    schema: orJson(levelOfPlatform),
    managed: { type: 'object', additionalProperties: { type: 'string' } },
  },
  acknowledgementMinutes: {
    schema: v.pipe(v.number(), v.integer(), v.minValue(1, 'is less than a minute')),
    managed: { type: 'integer' },
  },
  reasonRequired: { schema: flag, managed: { type: 'boolean' } },
  referenceRequired: { schema: flag, managed: { type: 'boolean' } },
  welcome: { schema: flag, managed: { type: 'boolean' } },
  tamperLevel: { schema: level, managed: { type: 'string' } },
  exemptions: {
    schema: orJson(v.array(exemptionSchema)),
    managed: {
      type: 'array',
      items: { type: 'object', additionalProperties: { type: 'string' } },
    },
  },
} as const;

type Keys = typeof organisationKeys;

/** What an organisation set, each value read and usable. */
export type Organisation = {
  readonly [K in keyof Keys]?: v.InferOutput<Keys[K]['schema']>;
};

/** How strictly a list is applied, and on which terms a person may go on. */
export type Rules = {
  /** Whose word it is; empty where there is no organisation. */
  readonly organisation: Organisation;
  readonly levels: LevelTable;
  /** `zoom.join` → the level there, whatever the advisories' stance. */
  readonly platformLevels: Readonly<Record<string, Level>>;
  /** Those that count now. */
  readonly exemptions: readonly Exemption[];
  readonly acknowledgementMinutes: number;
  readonly reasonRequired: boolean;
  readonly referenceRequired: boolean;
};

/** A key that could not be used, and why. */
export type RefusedKey = { readonly key: string; readonly reason: string; readonly value: unknown };

/** Reads what the browser hands over. What is wrong costs its own key and no other. */
export function readOrganisation(raw: Readonly<Record<string, unknown>>): {
  readonly organisation: Organisation;
  readonly refused: readonly RefusedKey[];
} {
  const organisation: Record<string, unknown> = {};
  const refused: RefusedKey[] = [];
  for (const [key, value] of Object.entries(raw)) {
    if (!(key in organisationKeys)) {
      refused.push({ key, value, reason: 'is not a key that Caveat knows' });
      continue;
    }
    const result = v.safeParse(organisationKeys[key as keyof Keys].schema, value);
    if (result.success) organisation[key] = result.output;
    else refused.push({ key, value, reason: whyNot(result.issues) });
  }
  return { organisation, refused };
}

/** The innermost complaint, with the place it is about. */
function whyNot(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues;
  if (!issue) return 'is not usable';
  // A union complains about all its branches; the first is the value itself.
  if (issue.type === 'union' && issue.issues) return whyNot(issue.issues);
  const place = v.getDotPath(issue);
  return place ? `${place}: ${issue.message}` : issue.message;
}

function exemptionsOn(today: string, exemptions: readonly Exemption[] = []): readonly Exemption[] {
  return exemptions.filter((e) => (!e.from || e.from <= today) && today <= e.until);
}

/** The level of every page of a platform that hid its notice, where the organisation sets one. */
function levelsOfRaised(
  { tamperLevel, platformLevels = {} }: Organisation,
  raised: readonly string[],
) {
  if (!tamperLevel) return {};
  return Object.fromEntries(
    raised.map((id) => [
      `${id}.visit`,
      stricter(tamperLevel, platformLevels[`${id}.visit`] ?? 'inform'),
    ]),
  );
}

/**
 * How the list is applied under an organisation's word, on a local day as
 * YYYY-MM-DD. `raised`: ids of platforms that hid the notice on their pages.
 */
export function rulesOf(
  organisation: Organisation,
  today: string,
  raised: readonly string[] = [],
): Rules {
  const own = (stance: Stance) => ({
    join: organisation.levels?.[`${stance}.join`] ?? defaultLevels[stance].join,
    visit: organisation.levels?.[`${stance}.visit`] ?? defaultLevels[stance].visit,
  });
  return {
    organisation,
    levels: {
      prohibited: own('prohibited'),
      restricted: own('restricted'),
      'advised-against': own('advised-against'),
    },
    platformLevels: { ...organisation.platformLevels, ...levelsOfRaised(organisation, raised) },
    exemptions: exemptionsOn(today, organisation.exemptions),
    acknowledgementMinutes: organisation.acknowledgementMinutes ?? 8 * 60,
    reasonRequired: organisation.reasonRequired ?? false,
    referenceRequired: organisation.referenceRequired ?? false,
  };
}
