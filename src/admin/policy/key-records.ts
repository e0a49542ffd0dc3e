import english from '../../_locales/en/messages.json' with { type: 'json' };
import type { KeyPath } from '../../lib/fault.ts';
import type { Level } from '../../policy/list/level.ts';
import type { PolicyList } from '../../policy/list/schema.ts';
import type { Organisation, OrganisationKey } from '../../policy/organisation/organisation-keys.ts';
import type { UnusedKey } from '../../policy/verdict/remarks.ts';
import { languages } from '../../words/languages.ts';
import { createTranslator } from '../../words/translator.ts';
import { placeName } from '../../words/words.ts';

/** The parts of the reference, in its order. */
export const groups = [
  'Who you are',
  'Whom your people answer to',
  'What happens',
  'On which terms a person goes on',
  'Lists',
  'Words',
] as const;

/** What a value does, in plain words that follow its key: of the whole value, or part by part. */
export type Said = string | readonly (readonly [KeyPath, string])[];

/** What a sentence is made of: the value of the key or, of `list`, the list that was read from it. */
type ValueOf<K extends OrganisationKey> = K extends 'list'
  ? PolicyList
  : K extends keyof Organisation
    ? NonNullable<Organisation[K]>
    : never;

type KeyRecord<K extends OrganisationKey> = {
  /** One paragraph, in Markdown. */
  readonly meaning: string;
  readonly example: unknown;
} & (K extends UnusedKey
  ? { readonly says: 'not yet in use' }
  : {
      readonly group: (typeof groups)[number];
      /** What `policy check` tells of a value; the second value is the merged list. */
      readonly says: (value: ValueOf<K>, list: PolicyList) => Said;
    });

const t = createTranslator(english, 'en-GB');

const levelMeaning: Readonly<Record<Level, string>> = {
  inform: 'shows a banner and holds nothing',
  acknowledge: 'is held, with a way on',
  block: 'is held, without a way on',
};

const stanceMeaning: Readonly<Record<string, string>> = {
  prohibited: 'what an advisory prohibits',
  restricted: 'what an advisory restricts',
  'advised-against': 'what an advisory advises against',
};

const shownHelp = (help: string) => `is shown to whoever asks for an exemption: ${help}`;

const platformNamed = (id: string, { platforms }: PolicyList) =>
  platforms.find((p) => p.id === id)?.name ?? `“${id}”`;

/** All that the admin side says of each key of a managed policy: in the reference, the JSON Schema and `policy check`. */
export const keyRecords: { readonly [K in OrganisationKey]: KeyRecord<K> } = {
  organizationName: {
    group: 'Who you are',
    meaning:
      'The name under which your organisation speaks: “Set by …”, “… does not allow Zoom on this computer”.',
    example: 'Ministry of Trials',
    says: (name) => `speaks as “${name}”`,
  },
  helpText: {
    group: 'Who you are',
    meaning:
      'A line on how to ask for an exemption, shown where a link is blocked and in the details of a banner.',
    example: 'Call the service desk: 1234',
    says: shownHelp,
  },
  helpUrl: {
    group: 'Who you are',
    meaning: 'A page to turn to, shown beside `helpText`. It opens http and https only.',
    example: 'https://help.example.org/caveat',
    says: shownHelp,
  },
  helpEmail: {
    group: 'Who you are',
    meaning: 'A mail address to turn to, shown beside `helpText`.',
    example: 'servicedesk@example.org',
    says: shownHelp,
  },
  memberships: {
    group: 'Whom your people answer to',
    meaning:
      'The governments and employers your people answer to: `IN`, `US-TX`, `EU` for its institutions, `US/nasa` for a body of a government, `ORG:name` for an employer. A body answers to its government too; a government alone does not answer for its bodies, and `caveat policy check` names those that an advisory speaks to. Their advisories govern; all others are shown as context. It takes the place of the person’s own answer, and nobody is asked. An empty array means none: links are not held, and banners only inform.',
    example: ['IN/mof'],
    says: (codes, list) => {
      if (codes.length === 0) return 'means none: nothing is held, and banners only inform';
      const names = codes.map((code) => placeName(t, list, code));
      return `lets the advisories of ${names.join(', ')} govern, and asks nobody`;
    },
  },
  locked: {
    group: 'Whom your people answer to',
    meaning:
      'With `true` the person’s own settings can’t loosen anything: their membership is not consulted (without `memberships` every governing advisory counts), “None of these” is not offered, banners can be collapsed but not dismissed, and the language is yours where you set one.',
    example: true,
    says: (isLocked) =>
      isLocked
        ? 'lets no person’s own setting loosen anything'
        : 'leaves people their own settings',
  },
  levels: {
    group: 'What happens',
    meaning:
      'What happens for each stance of an advisory (`prohibited`, `restricted`, `advised-against`) and kind of page (`join`, `visit`): `inform` shows a banner, `acknowledge` holds the link with a way on, `block` holds it without one. What is left out keeps its default: `acknowledge` for joining what is prohibited or restricted, `inform` for the rest.',
    example: { 'prohibited.join': 'block', 'advised-against.join': 'acknowledge' },
    says: (given) =>
      Object.entries(given).map(([name, level]) => {
        const [stance = '', kind] = name.split('.');
        const what = kind === 'join' ? 'a link that joins' : 'every page of';
        return [[name], `${what} ${stanceMeaning[stance]} ${levelMeaning[level]}`];
      }),
  },
  platformLevels: {
    group: 'What happens',
    meaning:
      'The level on one platform, whatever its advisories say, where at least one of them governs. The id is the platform’s in the list; a join link is never freer than the platform’s other pages.',
    example: { 'zoom.join': 'acknowledge', 'tiktok.visit': 'block' },
    says: (given, list) =>
      Object.entries(given).map(([name, level]) => {
        const [id = '', kind] = name.split('.');
        const platform = platformNamed(id, list);
        const what =
          kind === 'join' ? `a link that joins ${platform}` : `every page of ${platform}`;
        return [[name], `${what} ${levelMeaning[level]}, where an advisory governs`];
      }),
  },
  tamperLevel: {
    group: 'What happens',
    meaning:
      'The level of all pages of a platform, for the rest of the session, once one of its pages hides Caveat’s banner. Without it this is only reported, by badge and popup.',
    example: 'acknowledge',
    says: (level) => `every page of a platform that hid the banner ${levelMeaning[level]}`,
  },
  acknowledgementMinutes: {
    group: 'On which terms a person goes on',
    meaning:
      'How long a decision to go on counts, in minutes; it also ends with the browser. The default is 480, eight hours.',
    example: 60,
    says: (minutes) => `lets a decision to go on count for ${minutes} minutes`,
  },
  reasonRequired: {
    group: 'On which terms a person goes on',
    meaning: 'With `true` nobody goes on without choosing a reason.',
    example: true,
    says: (isRequired) => (isRequired ? 'asks for a reason to go on' : 'asks for no reason'),
  },
  referenceRequired: {
    group: 'On which terms a person goes on',
    meaning: 'With `true` nobody goes on without a reference or a few words of their own.',
    example: true,
    says: (isRequired) => (isRequired ? 'asks for a reference to go on' : 'asks for no reference'),
  },
  reasons: {
    group: 'On which terms a person goes on',
    meaning:
      'The reasons to choose from, in place of Caveat’s four. Each is one of `private`, `approved`, `host`, `other`, which Caveat says in every language, or a text of your own of at most 200 characters, shown as it stands.',
    example: ['approved', 'Press work', 'other'],
    says: (given) => `offers these reasons: ${given.join('; ')}`,
  },
  exemptions: {
    group: 'On which terms a person goes on',
    meaning:
      'Where your organisation lets its people go on without being held: the platform shows the banner with the reference and the end. `platform`, `reason`, `reference` and `until` are needed; `basis` (the rule or role it rests on), `approvedBy` and `from` may be there. An exemption of over 366 days is refused; in its last 30 days its end is announced; after `until` it no longer counts.',
    example: [
      {
        platform: 'zoom',
        basis: 'Order 12/2026, section 4',
        reason: 'Hearings abroad',
        approvedBy: 'CIO',
        reference: 'EX-17',
        from: '2026-11-01',
        until: '2027-04-30',
      },
    ],
    says: (given, list) =>
      given.map(({ platform, from, until, reference, reason }, i) => [
        [i],
        `${platformNamed(platform, list)} is not held ${from ? `from ${from} ` : ''}until ${until} (${reference}: ${reason})`,
      ]),
  },
  alternatives: {
    group: 'On which terms a person goes on',
    meaning:
      'What your people use instead, shown before the alternatives of the lists. Each has a `name`; `purpose` is a category of platforms such as `video-meeting` (the default), `chat` or `cloud`; `open` is where the service is opened; `newRoom` is the address under which it opens a new room, with `{room}` where Caveat puts a random name that nobody can guess.',
    example: [
      {
        name: 'Trials Meet',
        open: 'https://meet.example.org/',
        newRoom: 'https://meet.example.org/{room}',
      },
    ],
    says: (given) =>
      given.map(({ name, purpose, newRoom }, i) => [
        [i],
        `offers ${name} instead, for ${purpose}${newRoom ? ', with new rooms' : ''}`,
      ]),
  },
  list: {
    group: 'Lists',
    meaning:
      'Your organisation’s own policy list, as JSON in a string of at most 3 million characters: advisories, platforms and alternatives in the same form as the bundled ones (`dist/list/caveat-list.schema.json`). Its entries add to the bundled list; the same id replaces. A list with a mistake is refused whole, and the last good one stays. `caveat policy check` says what is wrong in it.',
    example: '{"name":"Trials","serial":1,"issued":"2026-11-01", …}',
    says: ({ name, serial, advisories, platforms }) =>
      `brings the list “${name}”, number ${serial}: ${advisories.length} advisories, ${platforms.length} platforms`,
  },
  bundledList: {
    group: 'Lists',
    meaning:
      'With `false` only your own `list` counts, and the bundled one does not. Without a usable `list` it has no effect.',
    example: false,
    says: (isKept) => (isKept ? 'keeps the bundled list' : 'leaves the bundled list out'),
  },
  withdrawn: {
    group: 'Lists',
    meaning:
      'Advisories of a list that do not count for your people, with the reason, which is shown. They stay visible, as withdrawn by your organisation. Chromium takes entries in this form only; where the whole value is JSON in a string, and in Firefox, an id alone will do.',
    example: [{ id: 'ca-tbs-wechat-kaspersky-2023', reason: 'Legal opinion 7/2026' }],
    says: (given, list) =>
      given.map(({ id, reason }, i) => {
        const title = list.advisories.find((a) => a.id === id)?.texts.en?.title;
        const what = title ? `“${title}” (${id})` : id;
        return [[i], `takes ${what} away from your people${reason ? `: ${reason}` : ''}`];
      }),
  },
  language: {
    group: 'Words',
    meaning: `The language Caveat speaks, as one of its own (${languages.map((l) => `\`${l}\``).join(', ')}), in place of the browser’s. A person may still choose another, unless the policy is \`locked\`.`,
    example: 'de',
    says: (tag) =>
      `speaks ${new Intl.DisplayNames('en', { type: 'language' }).of(tag)}, where a person chose no other`,
  },
  texts: {
    group: 'Words',
    meaning:
      'Your own wording for texts of Caveat: the key of a message in `src/_locales`, for one language alone with the language and a dot before it. Each `$1`, `$2` of the original must be there. What an authority said, how far it stands and how that is known can’t be reworded.',
    example: { 'en.hold_askNobody': 'To ask for an exemption, talk to your team lead.' },
    says: (given) => Object.entries(given).map(([name, text]) => [[name], `says “${text}”`]),
  },
  welcome: {
    group: 'Words',
    meaning:
      'Whether the welcome page opens, once. Without it the page opens for whoever installed Caveat themselves, and for nobody whose machine was given it.',
    example: false,
    says: (opens) => (opens ? 'opens the welcome page' : 'opens no welcome page'),
  },
  dataConsent: {
    meaning:
      'Your word that your people consented to what is sent under your audit settings, which Firefox asks for.',
    example: true,
    says: 'not yet in use',
  },
  listUrl: {
    meaning: 'Where a signed list is fetched.',
    example: 'https://lists.example.org/v1',
    says: 'not yet in use',
  },
  listMirrors: {
    meaning: 'Further addresses of the same signed list.',
    example: ['https://mirror.example.org/v1'],
    says: 'not yet in use',
  },
  listKeys: {
    meaning: 'The public keys by which a fetched list must be signed.',
    example: ['2026:11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'],
    says: 'not yet in use',
  },
  listRefreshMinutes: {
    meaning: 'How often a signed list is asked for, in minutes from 15 to 10080.',
    example: 360,
    says: 'not yet in use',
  },
  auditUrl: {
    meaning: 'Where decisions are reported.',
    example: 'https://collector.example.org/v1/logs',
    says: 'not yet in use',
  },
  auditToken: {
    meaning:
      'The token sent with reports. Whoever uses the computer can read it: let it allow writing alone.',
    example: 'write-only-token',
    says: 'not yet in use',
  },
  auditLevel: {
    meaning: 'What is reported: `none`, `counts` or `events`.',
    example: 'none',
    says: 'not yet in use',
  },
};
