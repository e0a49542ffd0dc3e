import { describe, expect, test } from 'vitest';
import { readOrganisation } from '../../../src/policy/organisation/read-organisation.ts';
import { advisoryOn, listWith, platformNamed, wording } from '../../lists.ts';

const today = '2026-11-24';
const read = (raw: Record<string, unknown>) => readOrganisation(raw, today, wording);
const told = (raw: Record<string, unknown>) =>
  read(raw).refused.map(({ key, path, reason }) => `${[key, ...path].join('.')} ${reason}`);

const exemption = {
  platform: 'zoom',
  reason: 'Hearings',
  reference: 'EX-1',
  from: '2026-11-01',
  until: '2027-11-01',
};

describe('a value that is right', () => {
  test.each([
    ['organizationName', 'Ministry'],
    ['helpText', 'Ring 1'],
    ['helpUrl', 'https://help.example/'],
    ['helpEmail', 'a@help.example'],
    ['memberships', ['IN', 'US-TX', 'EU', 'ORG:acme']],
    ['memberships', []],
    ['locked', true],
    ['levels', { 'prohibited.join': 'block' }],
    ['platformLevels', { 'zoom.visit': 'acknowledge' }],
    ['tamperLevel', 'block'],
    ['acknowledgementMinutes', 30],
    ['reasonRequired', false],
    ['referenceRequired', true],
    ['reasons', ['private', 'In our own words']],
    ['exemptions', [{ ...exemption, basis: 'Order 3', approvedBy: 'CIO' }]],
    ['bundledList', false],
    ['withdrawn', [{ id: 'a-b', reason: 'Why' }]],
    ['language', 'pt-BR'],
    ['texts', { 'de.hold_leave': 'Lieber nicht', hold_reason_other: 'Else' }],
    ['welcome', false],
    ['dataConsent', true],
    ['listUrl', 'https://lists.example/'],
    ['listMirrors', ['https://mirror.example/']],
    ['listKeys', ['k1']],
    ['listRefreshMinutes', 60],
    ['auditUrl', 'https://audit.example/'],
    ['auditToken', 'secret'],
    ['auditLevel', 'counts'],
  ])('%s is taken', (key, value) => {
    expect(read({ [key]: value })).toEqual({
      organisation: { [key]: value },
      list: null,
      refused: [],
    });
  });

  test.each(['locked', 'reasonRequired', 'referenceRequired', 'bundledList', 'welcome'])(
    '%s may be 0 or 1',
    (key) => {
      expect(read({ [key]: 1 }).organisation).toEqual({ [key]: true });
      expect(read({ [key]: 0 }).organisation).toEqual({ [key]: false });
    },
  );

  test.each([
    ['memberships', ['IN']],
    ['levels', { 'prohibited.join': 'block' }],
    ['platformLevels', { 'zoom.join': 'block' }],
    ['reasons', ['private']],
    ['exemptions', [exemption]],
    ['withdrawn', [{ id: 'a-b', reason: 'Why' }]],
    ['texts', { hold_leave: 'No' }],
    ['listKeys', ['k']],
  ])('%s may be JSON in a string', (key, value) => {
    expect(read({ [key]: JSON.stringify(value) }).organisation).toEqual({ [key]: value });
  });

  test('a withdrawal may be an id alone', () => {
    expect(read({ withdrawn: ['a-b'] }).organisation.withdrawn).toEqual([
      { id: 'a-b', reason: null },
    ]);
  });
});

describe('what is wrong is named, and costs no more than itself', () => {
  test.each([
    ['organizationName', 5, 'organizationName is 5; expected string'],
    ['helpText', '  ', 'helpText is empty'],
    ['helpUrl', 'help', 'helpUrl is not a web address; write it whole'],
    ['helpUrl', 'javascript:alert(1)', 'helpUrl is not a web address'],
    ['helpEmail', 'nobody', 'helpEmail is not a mail address'],
    ['memberships', ['India'], 'memberships.0 is not the code of a jurisdiction or body'],
    ['memberships', 'IN', 'memberships is "IN"; expected Array'],
    ['locked', 'yes', 'locked is "yes"; expected boolean'],
    ['locked', 2, 'locked is 2; expected boolean'],
    ['levels', { 'banned.join': 'block' }, 'levels.banned.join is not a stance and a kind'],
    ['levels', { 'prohibited.join': 'stop' }, 'levels.prohibited.join is not a level'],
    ['platformLevels', { zoom: 'block' }, 'platformLevels.zoom is not a platform and a kind'],
    ['tamperLevel', 'stop', 'tamperLevel is not a level; write inform, acknowledge, block'],
    ['acknowledgementMinutes', 0, 'acknowledgementMinutes is less than a minute'],
    ['acknowledgementMinutes', 1.5, 'acknowledgementMinutes is not a whole number'],
    ['reasonRequired', null, 'reasonRequired is null; expected boolean'],
    ['reasons', [''], 'reasons.0 is empty'],
    ['exemptions', [{ platform: 'zoom' }], 'exemptions.0.reason is missing'],
    ['exemptions', [{ ...exemption, group: 'x' }], 'exemptions.0.group is not a known key'],
    [
      'exemptions',
      [exemption, { ...exemption, until: '2027-11-03' }],
      'exemptions.1 lasts longer than 366 days; shorten it',
    ],
    [
      'exemptions',
      [{ ...exemption, from: undefined, until: '2099-01-01' }],
      'exemptions.0 lasts longer than 366 days from today; name its first day in "from"',
    ],
    [
      'exemptions',
      [{ ...exemption, until: '2026-01-01' }],
      'exemptions.0 ends on 2026-01-01, before it begins',
    ],
    ['exemptions', [{ ...exemption, until: '2027-02-31' }], 'exemptions.0.until is not a day'],
    ['bundledList', 'no', 'bundledList is "no"'],
    ['withdrawn', [{ advisory: 'a' }], 'withdrawn.0.id is missing'],
    ['withdrawn', [7], 'withdrawn.0 is 7'],
    ['language', 'tlh', 'language is no language of Caveat; write one of ar, de'],
    ['texts', { hold_leaf: 'x' }, 'texts.hold_leaf is no text of Caveat; did you mean hold_leave?'],
    ['texts', { 'xx.hold_leave': 'x' }, 'texts.xx.hold_leave begins with "xx"'],
    ['texts', { hold_continue: 'Go on' }, 'texts.hold_continue must contain $1'],
    ['texts', { hold_leave: 'Leave $1' }, 'texts.hold_leave contains $1, but nothing'],
    ['texts', { says_prohibited_everyone: '$1 likes $2' }, 'carries the words of an authority'],
    ['texts', { 'de.status_withdrawn': 'Gilt' }, 'carries the words of an authority'],
    ['texts', { sentenceAndMore_few: '$1 $2 $3' }, 'carries the words of an authority'],
    ['texts', { evidence_recalled: '$1' }, 'carries the words of an authority'],
    ['texts', { organisation_list: 'x' }, 'carries the words of an authority'],
    ['texts', { toString: 'x' }, 'texts.toString is no text of Caveat'],
    ['listUrl', 'http://lists.example/', 'listUrl is not an https address'],
    ['listRefreshMinutes', 5, 'listRefreshMinutes is less than 15 minutes'],
    ['auditLevel', 'all', 'auditLevel is not an audit level'],
    ['platformLevel', {}, 'is not a key that Caveat knows; did you mean platformLevels?'],
    ['Locked', true, 'did you mean locked?'],
    ['constructor', 1, 'constructor is not a key that Caveat knows'],
    ['somethingElse', 1, 'somethingElse is not a key that Caveat knows'],
  ])('%s: %j', (key, value, words) => {
    const { organisation, refused } = read({ [key]: value, organizationName_: 1, welcome: false });
    expect(told({ [key]: value }).join('\n')).toContain(words);
    expect(organisation.welcome).toBe(false);
    expect(refused.map((r) => r.key)).toContain('organizationName_');
  });

  test('of several entries the wrong ones fall away and the others count', () => {
    const { organisation, refused } = read({
      platformLevels: { 'zoom.join': 'blok', 'tiktok.join': 'block' },
      exemptions: [exemption, { platform: 'tiktok' }],
      memberships: ['India', 'IN'],
    });
    expect(organisation.platformLevels).toEqual({ 'tiktok.join': 'block' });
    expect(organisation.exemptions).toEqual([exemption]);
    expect(organisation.memberships).toEqual(['IN']);
    expect(refused.map(({ key, path }) => [key, ...path].join('.'))).toEqual([
      'platformLevels.zoom.join',
      'exemptions.1.reason',
      'exemptions.1.reference',
      'exemptions.1.until',
      'memberships.0',
    ]);
  });

  test('memberships that are all wrong are not taken for "none of these"', () => {
    expect(read({ memberships: ['India'] }).organisation).toEqual({});
  });

  test('a refused value is shown, a long one cut', () => {
    const [short, long] = read({ helpUrl: 'x', list: 'y'.repeat(5_000) }).refused;
    expect(short?.value).toBe('x');
    expect(String(long?.value)).toHaveLength(301);
  });
});

describe('an organisation’s own list', () => {
  const list = listWith([platformNamed('chatter')], [advisoryOn('chatter')]);

  test('is taken from its JSON, in a string or not', () => {
    expect(read({ list: JSON.stringify(list) }).list).toEqual(list);
    expect(read({ list }).list).toEqual(list);
  });
  test('that is no JSON is refused with line and column', () => {
    expect(told({ list: '{\n  "name": "x",\n  oops' })[0]).toMatch(
      /^list is not JSON at line 3, column 3: /,
    );
    expect(told({ list: '{\n "name"' })[0]).toContain('at line 2, column 8');
  });
  test('is refused whole, with the place of each mistake', () => {
    const wrong = {
      ...list,
      advisories: [{ ...advisoryOn('chatter'), published: '2026-13' }],
      platforms: [platformNamed('chatter', { sitePatterns: ['*://*/*'] })],
    };
    expect(read({ list: JSON.stringify(wrong) }).list).toBeNull();
    expect(told({ list: JSON.stringify(wrong) })).toEqual([
      'list.advisories.0.published is not a date; write YYYY-MM-DD, YYYY-MM or YYYY',
      'list.platforms.0.sitePatterns.0 covers every site; name the host',
    ]);
  });
  test('with an id twice is refused', () => {
    const twice = { ...list, advisories: [advisoryOn('chatter'), advisoryOn('chatter')] };
    expect(told({ list: JSON.stringify(twice) })).toEqual([
      'list.advisories.1.id is there twice; give it another',
    ]);
  });
  test('that is far too long is refused', () => {
    expect(told({ list: ' '.repeat(3_000_001) })[0]).toContain('has 3000001 characters');
  });
});
