import { defaultLevels, type Kind, type Level, type LevelTable, stricter } from '../list/level.ts';
import type { Stance } from '../list/stance.ts';
import { exemptionsOn, type RunningExemption } from '../organisation/exemptions.ts';
import type { Organisation } from '../organisation/organisation-keys.ts';

/** How strictly a list is applied, and on which terms a person may go on. */
export type Terms = {
  readonly levels: LevelTable;
  /** Kind → platform → the level there, whatever the advisories' stance. */
  readonly platformLevels: Readonly<Record<Kind, ReadonlyMap<string, Level>>>;
  /** The exemptions that count now. */
  readonly exemptions: readonly RunningExemption[];
  readonly acknowledgementMinutes: number;
  readonly reasonRequired: boolean;
  readonly referenceRequired: boolean;
  /** What a person may choose from: ids of `ownReasons`, or an organisation's own words. */
  readonly reasons: readonly string[];
};

/** The reasons for going on that Caveat has words for in every language. */
const ownReasons = ['private', 'approved', 'host', 'other'] as const;
export type OwnReason = (typeof ownReasons)[number];

export function isOwnReason(reason: string): reason is OwnReason {
  return (ownReasons as readonly string[]).includes(reason);
}

/** The organisation's own levels, raised on every page of a platform that hid its notice. */
function platformLevelsOf(
  { tamperLevel, platformLevels = {} }: Organisation,
  raised: readonly string[],
): Terms['platformLevels'] {
  const found = { join: new Map<string, Level>(), visit: new Map<string, Level>() };
  for (const [name, level] of Object.entries(platformLevels)) {
    const [id = '', kind] = name.split('.');
    found[kind === 'join' ? 'join' : 'visit'].set(id, level);
  }
  if (tamperLevel) {
    for (const id of raised) {
      found.visit.set(id, stricter(tamperLevel, found.visit.get(id) ?? 'inform'));
    }
  }
  return found;
}

/**
 * The terms under an organisation's word (an empty one where there is none), on
 * a local day as YYYY-MM-DD. `raised`: ids of platforms that hid the notice on their pages.
 */
export function termsOf(
  organisation: Organisation,
  today: string,
  raised: readonly string[] = [],
): Terms {
  const own = (stance: Stance) => ({
    join: organisation.levels?.[`${stance}.join`] ?? defaultLevels[stance].join,
    visit: organisation.levels?.[`${stance}.visit`] ?? defaultLevels[stance].visit,
  });
  return {
    levels: {
      prohibited: own('prohibited'),
      restricted: own('restricted'),
      'advised-against': own('advised-against'),
    },
    platformLevels: platformLevelsOf(organisation, raised),
    exemptions: exemptionsOn(today, organisation.exemptions),
    acknowledgementMinutes: organisation.acknowledgementMinutes ?? 8 * 60,
    reasonRequired: organisation.reasonRequired ?? false,
    referenceRequired: organisation.referenceRequired ?? false,
    reasons: organisation.reasons?.length ? organisation.reasons : ownReasons,
  };
}
