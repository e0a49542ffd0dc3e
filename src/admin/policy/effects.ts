import english from '../../_locales/en/messages.json' with { type: 'json' };
import type { KeyPath } from '../../lib/fault.ts';
import type { Level } from '../../policy/list/level.ts';
import type { PolicyList } from '../../policy/list/schema.ts';
import type { Organisation, OrganisationKey } from '../../policy/organisation/organisation-keys.ts';
import type { OrganisationReading } from '../../policy/organisation/read-organisation.ts';
import { createTranslator } from '../../words/translator.ts';
import { placeName } from '../../words/words.ts';

/** What one value of a policy does, in plain words that follow its key. */
export type Effect = {
  readonly key: OrganisationKey;
  readonly path: KeyPath;
  readonly says: string;
};

const t = createTranslator(english, 'en-GB');

const levelMeaning: Readonly<Record<Level, string>> = {
  inform: 'shows a banner and holds nothing',
  acknowledge: 'is held, with a way on',
  block: 'is held, without a way on',
};

const stanceMeaning: Readonly<Record<string, string>> = {
  prohibited: 'what an advisory prohibits',
  restricted: 'what an advisory allows under conditions',
  'advised-against': 'what an advisory advises against',
};

/** Everything that a policy does, key by key. `list`: the lists, merged. */
export function effectsOf(
  { organisation, list: own }: OrganisationReading,
  list: PolicyList,
): Effect[] {
  const effects = Object.keys(organisation).flatMap((name): Effect[] => {
    const key = name as Exclude<OrganisationKey, 'list'>;
    return saysOf(key, organisation, list).map(([path, says]) => ({ key, path, says }));
  });
  const listEffect = own && {
    key: 'list' as const,
    path: [],
    says: `brings the list “${own.name}”, number ${own.serial}: ${own.advisories.length} advisories, ${own.platforms.length} platforms`,
  };
  return listEffect ? [...effects, listEffect] : effects;
}

type Said = readonly (readonly [KeyPath, string])[];

function saysOf(
  key: Exclude<OrganisationKey, 'list'>,
  organisation: Organisation,
  list: PolicyList,
): Said {
  const whole = (says: string): Said => [[[], says]];
  const nameOf = (id: string) => list.platforms.find((p) => p.id === id)?.name ?? `“${id}”`;
  const page = (id: string, kind = '') =>
    kind === 'join' ? `a link that joins ${nameOf(id)}` : `every page of ${nameOf(id)}`;
  const o = organisation;
  switch (key) {
    case 'organizationName':
      return whole(`speaks as “${o.organizationName}”`);
    case 'helpText':
    case 'helpUrl':
    case 'helpEmail':
      return whole(`is shown to whoever asks for an exemption: ${o[key]}`);
    case 'memberships': {
      const names = (o.memberships ?? []).map((code) => placeName(t, list, code));
      if (names.length === 0) return whole('means none: nothing is held, and banners only inform');
      return whole(`lets the advisories of ${names.join(', ')} govern, and asks nobody`);
    }
    case 'locked':
      return whole(
        o.locked
          ? 'lets no person’s own setting loosen anything'
          : 'leaves people their own settings',
      );
    case 'levels':
      return Object.entries(o.levels ?? {}).map(([name, level]) => {
        const [stance = '', kind] = name.split('.');
        const what = kind === 'join' ? 'a link that joins' : 'every page of';
        return [[name], `${what} ${stanceMeaning[stance]} ${levelMeaning[level]}`];
      });
    case 'platformLevels':
      return Object.entries(o.platformLevels ?? {}).map(([name, level]) => {
        const [id = '', kind] = name.split('.');
        return [[name], `${page(id, kind)} ${levelMeaning[level]}, where an advisory governs`];
      });
    case 'tamperLevel':
      return whole(
        `every page of a platform that hid the banner ${levelMeaning[o.tamperLevel ?? 'inform']}`,
      );
    case 'acknowledgementMinutes':
      return whole(`lets a decision to go on count for ${o.acknowledgementMinutes} minutes`);
    case 'reasonRequired':
      return whole(o.reasonRequired ? 'asks for a reason to go on' : 'asks for no reason');
    case 'referenceRequired':
      return whole(o.referenceRequired ? 'asks for a reference to go on' : 'asks for no reference');
    case 'reasons':
      return whole(`offers these reasons: ${(o.reasons ?? []).join('; ')}`);
    case 'exemptions':
      return (o.exemptions ?? []).map((e, i) => [
        [i],
        `${nameOf(e.platform)} is not held ${e.from ? `from ${e.from} ` : ''}until ${e.until} (${e.reference}: ${e.reason})`,
      ]);
    case 'bundledList':
      return whole(o.bundledList ? 'keeps the bundled list' : 'leaves the bundled list out');
    case 'withdrawn':
      return (o.withdrawn ?? []).map(({ id, reason }, i) => {
        const advisory = list.advisories.find((a) => a.id === id);
        const what = advisory ? `“${advisory.texts.en?.title}” (${id})` : id;
        return [[i], `takes ${what} away from your people${reason ? `: ${reason}` : ''}`];
      });
    case 'language':
      return whole(
        `speaks ${new Intl.DisplayNames('en', { type: 'language' }).of(o.language ?? 'en')}, where a person chose no other`,
      );
    case 'texts':
      return Object.entries(o.texts ?? {}).map(([name, text]) => [[name], `says “${text}”`]);
    case 'welcome':
      return whole(o.welcome ? 'opens the welcome page' : 'opens no welcome page');
    default:
      return [];
  }
}
