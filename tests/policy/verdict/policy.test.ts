import { describe, expect, test } from 'vitest';
import { hostsOf } from '../../../src/policy/list/hosts.ts';
import { defaultLevels, isHeld, stricter } from '../../../src/policy/list/level.ts';
import type { Organisation } from '../../../src/policy/organisation/organisation-keys.ts';
import { advisoriesToShow } from '../../../src/policy/verdict/advisories-to-show.ts';
import { alternativesTo } from '../../../src/policy/verdict/alternatives.ts';
import { judgePlatform } from '../../../src/policy/verdict/judge.ts';
import {
  asksMembership,
  isMembershipSet,
  type Membership,
  membershipUnder,
  wholeToAskAbout,
  withPart,
} from '../../../src/policy/verdict/policy.ts';
import { advisoryOn, listWith, platformNamed, policyWith } from '../../lists.ts';

const meet = platformNamed('meet');

describe('whose membership counts', () => {
  const cases: [string, Organisation, Membership, Membership][] = [
    ['the organisation’s before the person’s', { memberships: ['IN'] }, ['US'], ['IN']],
    ['the person’s where it says none', {}, ['US'], ['US']],
    ['nobody’s where it is locked without one', { locked: true }, ['US'], 'unasked'],
  ];
  test.each(cases)('%s', (_what, organisation, chosen, counts) => {
    expect(membershipUnder(organisation, chosen)).toEqual(counts);
  });
  test('the question comes only where an answer counts', () => {
    const policy = (organisation: object, membership: Membership = 'unasked') =>
      policyWith([meet], [advisoryOn('meet')], membership, organisation);
    expect(asksMembership(policy({}))).toBe(true);
    expect(asksMembership(policy({ locked: true }))).toBe(false);
    expect(asksMembership(policy({}, []))).toBe(false);
    expect(isMembershipSet(policy({}))).toBe(false);
    expect(isMembershipSet(policy({ memberships: ['IN'] }))).toBe(true);
  });
});

describe('the question for a part', () => {
  const advisories = [
    advisoryOn('meet', { id: 'nation', binds: ['IN'] }),
    advisoryOn('meet', { id: 'finance', binds: ['IN/mof'] }),
  ];
  const asked = (membership: Membership, isPartAnswered = false, organisation = {}) =>
    wholeToAskAbout({
      ...policyWith([meet], advisories, membership, organisation),
      isPartAnswered,
    });
  test.each([
    ['a country with a part that matters', ['IN'], 'IN'],
    ['one whose part is named', ['IN', 'IN/mof'], null],
    ['one without parts', ['FR'], null],
    ['nobody yet', 'unasked', null],
    ['none of these', [], null],
  ] as const)('%s', (_what, membership, whole) => {
    expect(asked(membership as Membership)).toBe(whole);
  });
  test('comes once, and never where the organisation answers', () => {
    expect(asked(['IN'], true)).toBeNull();
    expect(asked(['IN'], false, { memberships: ['IN'] })).toBeNull();
  });
  test.each([
    ['unasked', 'US/nasa', ['US/nasa']],
    [['US'], 'US/nasa', ['US/nasa']],
    [['US', 'ORG:acme'], 'US/nasa', ['ORG:acme', 'US/nasa']],
    [['US'], 'US', ['US']],
    [['IN'], 'US/nasa', ['IN', 'US/nasa']],
  ] as const)('%j with %s is %j', (membership, part, together) => {
    expect(withPart(membership as Membership, part)).toEqual(together);
  });
});

test('what one’s own body approves comes before what its government does, and others’ not at all', () => {
  const alternative = (name: string, place: string) => ({
    name,
    place,
    purpose: 'video-meeting',
    sources: [],
    evidence: { kind: 'seen' as const, how: 'made up', checked: '2026-11-24' },
  });
  const policy = policyWith([meet], [advisoryOn('meet')], ['US/house']);
  const list = {
    ...policy.list,
    alternatives: [
      alternative('nation', 'US'),
      alternative('navy', 'US/navy'),
      alternative('house', 'US/house'),
      { ...alternative('chat', 'US/house'), purpose: 'chat' },
    ],
  };
  expect(alternativesTo(meet, { ...policy, list }).map((a) => a.name)).toEqual(['house', 'nation']);
  expect(alternativesTo(meet, { ...policy, list, membership: 'unasked' })).toEqual([]);
});

describe('the advisories that a banner speaks of', () => {
  const governing = advisoryOn('meet', { id: 'own', revision: 2 });
  const foreign = advisoryOn('meet', { id: 'foreign', binds: ['DE'] });
  const order = advisoryOn('meet', { id: 'order', binds: ['IN'], addressees: 'vendor' });
  const shown = (membership: Membership, dismissed = {}, organisation = {}) => {
    const policy = policyWith([meet], [governing, foreign, order], membership, organisation);
    return advisoriesToShow(judgePlatform(meet, 'visit', policy), policy, dismissed).map(
      (a) => a.id,
    );
  };
  test.each([
    ['only those that govern', ['IN'], {}, ['own']],
    ['none where one dismissed it', ['IN'], { own: 2 }, []],
    ['it again once it was revised', ['IN'], { own: 1 }, ['own']],
    ['others’, for whoever said "none of these"', [], {}, ['foreign', 'own']],
    ['others’, where one’s own government has said nothing', ['FR'], {}, ['foreign', 'own']],
  ] as const)('%s', (_what, membership, dismissed, ids) => {
    expect(shown(membership as Membership, dismissed)).toEqual(ids);
  });
  test('a locked policy knows no dismissal', () => {
    expect(shown(['IN'], { own: 2 }, { locked: true, memberships: ['IN'] })).toEqual(['own']);
  });
});

test('a list’s hosts leave out what another covers', () => {
  const list = listWith(
    [
      platformNamed('a', {
        sitePatterns: ['*://*.a.example/*', '*://b.a.example/x', '*://c.example/*'],
        joinPatterns: ['*://d.example/j'],
      }),
    ],
    [],
  );
  expect(hostsOf(list)).toEqual(['a.example', 'c.example', 'd.example']);
});

test('levels rise from a banner to a hold without a way on', () => {
  expect(stricter('inform', 'block')).toBe('block');
  expect(stricter('acknowledge', 'inform')).toBe('acknowledge');
  expect([isHeld(null), isHeld('inform'), isHeld('acknowledge'), isHeld('block')]).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(defaultLevels['advised-against'].join).toBe('inform');
});
