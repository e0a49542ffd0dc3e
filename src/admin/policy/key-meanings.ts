import type { OrganisationKey } from '../../policy/organisation/organisation-keys.ts';

type KeyMeaning = {
  /** One paragraph, in Markdown. */
  readonly meaning: string;
  readonly example: unknown;
};

/** What each key of a managed policy means, for the reference, the JSON Schema and whoever checks a policy. */
export const keyMeanings: Readonly<Record<OrganisationKey, KeyMeaning>> = {
  organizationName: {
    meaning:
      'The name under which your organisation speaks: “Set by …”, “… does not allow joining Zoom on this computer”.',
    example: 'Ministry of Trials',
  },
  helpText: {
    meaning:
      'A line on how to ask for an exemption, shown where a link is blocked and in the details of a banner.',
    example: 'Call the service desk: 1234',
  },
  helpUrl: {
    meaning: 'A page to turn to, shown beside `helpText`. It opens http and https only.',
    example: 'https://help.example.org/caveat',
  },
  helpEmail: {
    meaning: 'A mail address to turn to, shown beside `helpText`.',
    example: 'servicedesk@example.org',
  },
  memberships: {
    meaning:
      'The governments and employers your people answer to: `IN`, `US-TX`, `EU` for its institutions, `ORG:name` for an employer. Their advisories govern; all others are shown as context. It takes the place of the person’s own answer, and nobody is asked. An empty array means none: links are not held, and banners only inform.',
    example: ['IN'],
  },
  locked: {
    meaning:
      'With `true` the person’s own settings can’t loosen anything: their membership is not consulted (without `memberships` every governing advisory counts), “None of these” is not offered, banners can be collapsed but not dismissed, and the language is yours where you set one.',
    example: true,
  },
  levels: {
    meaning:
      'What happens for each stance of an advisory (`prohibited`, `restricted`, `advised-against`) and kind of page (`join`, `visit`): `inform` shows a banner, `acknowledge` holds the link with a way on, `block` holds it without one. What is left out keeps its default: `acknowledge` for joining what is prohibited or restricted, `inform` for the rest.',
    example: { 'prohibited.join': 'block', 'advised-against.join': 'acknowledge' },
  },
  platformLevels: {
    meaning:
      'The level on one platform, whatever its advisories say, where at least one of them governs. The id is the platform’s in the list; a join link is never freer than the platform’s other pages.',
    example: { 'zoom.join': 'acknowledge', 'tiktok.visit': 'block' },
  },
  tamperLevel: {
    meaning:
      'The level of all pages of a platform, for the rest of the session, once one of its pages hides Caveat’s banner. Without it this is only reported, by badge and popup.',
    example: 'acknowledge',
  },
  acknowledgementMinutes: {
    meaning:
      'How long a decision to go on counts, in minutes; it also ends with the browser. The default is 480, eight hours.',
    example: 60,
  },
  reasonRequired: {
    meaning: 'With `true` nobody goes on without choosing a reason.',
    example: true,
  },
  referenceRequired: {
    meaning: 'With `true` nobody goes on without a reference or a few words of their own.',
    example: true,
  },
  reasons: {
    meaning:
      'The reasons to choose from, in place of Caveat’s four. Each is one of `private`, `approved`, `host`, `other`, which Caveat says in every language, or a text of your own of at most 200 characters, shown as it stands.',
    example: ['approved', 'Press work', 'other'],
  },
  exemptions: {
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
  },
  list: {
    meaning:
      'Your organisation’s own policy list, as JSON in a string of at most 3 million characters: advisories, platforms and alternatives in the same form as the bundled ones (`dist/list/caveat-list.schema.json`). Its entries add to the bundled list; the same id replaces. A list with a mistake is refused whole, and the last good one stays. `caveat policy check` says what is wrong in it.',
    example: '{"name":"Trials","serial":1,"issued":"2026-11-01", …}',
  },
  bundledList: {
    meaning:
      'With `false` only your own `list` counts, and the bundled one does not. Without a usable `list` it has no effect.',
    example: false,
  },
  withdrawn: {
    meaning:
      'Advisories of a list that do not count for your people, with the reason, which is shown. They stay visible, as withdrawn by your organisation. Chromium takes entries in this form only; where the whole value is JSON in a string, and in Firefox, an id alone will do.',
    example: [{ id: 'ca-tbs-wechat-kaspersky-2023', reason: 'Legal opinion 7/2026' }],
  },
  language: {
    meaning:
      'The language Caveat speaks, as one of its own (`ar`, `de`, `en`, `es`, `fr`, `hi`, `it`, `ja`, `ko`, `nl`, `pl`, `pt-BR`, `uk`, `zh-CN`, `zh-TW`), in place of the browser’s. A person may still choose another, unless the policy is `locked`.',
    example: 'de',
  },
  texts: {
    meaning:
      'Your own wording for texts of Caveat: the key of a message in `src/_locales`, for one language alone with the language and a dot before it. Each `$1`, `$2` of the original must be there. What an authority said, how far it stands and how that is known can’t be reworded.',
    example: { 'en.hold_askNobody': 'To ask for an exemption, talk to your team lead.' },
  },
  welcome: {
    meaning:
      'Whether the welcome page opens, once. Without it the page opens for whoever installed Caveat themselves, and for nobody whose machine was given it.',
    example: false,
  },
  dataConsent: {
    meaning:
      'Your word that your people consented to what is sent under your audit settings, which Firefox asks for.',
    example: true,
  },
  listUrl: { meaning: 'Where a signed list is fetched.', example: 'https://lists.example.org/v1' },
  listMirrors: {
    meaning: 'Further addresses of the same signed list.',
    example: ['https://mirror.example.org/v1'],
  },
  listKeys: {
    meaning: 'The public keys by which a fetched list must be signed.',
    example: ['2026:11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'],
  },
  listRefreshMinutes: {
    meaning: 'How often a signed list is asked for, in minutes from 15 to 10080.',
    example: 360,
  },
  auditUrl: {
    meaning: 'Where decisions are reported.',
    example: 'https://collector.example.org/v1/logs',
  },
  auditToken: {
    meaning:
      'The token sent with reports. Whoever uses the computer can read it: let it allow writing alone.',
    example: 'write-only-token',
  },
  auditLevel: { meaning: 'What is reported: `none`, `counts` or `events`.', example: 'none' },
};
