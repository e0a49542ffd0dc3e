import { describe, expect, test } from 'vitest';
import messages from '../../src/_locales/en/messages.json' with { type: 'json' };
import { judgePlatform } from '../../src/policy/verdict/judge.ts';
import type { Membership } from '../../src/policy/verdict/policy.ts';
import { createTranslator } from '../../src/words/translator.ts';
import {
  headline,
  speakersNames,
  speakersOf,
  speakersText,
  verdictSentence,
} from '../../src/words/words.ts';
import { advisoryOn, platformNamed, policyWith } from '../lists.ts';

const t = createTranslator(messages, 'en-GB');
const zoom = platformNamed('zoom', { name: 'Zoom' });
const advisories = [
  advisoryOn('zoom'),
  advisoryOn('zoom', { id: 'in-later', stance: 'restricted', published: '2022-01-01' }),
  advisoryOn('zoom', { id: 'fr-zoom', issuer: 'FR', binds: ['FR'], published: '2021-05-06' }),
];

function seenBy(membership: Membership) {
  const policy = policyWith([zoom], advisories, membership);
  return { policy, verdict: judgePlatform(zoom, 'visit', policy) };
}

describe('the one line on a platform', () => {
  test.each<[Membership, string, string]>([
    [
      ['IN'],
      'Indian Ministry of Tests: official use of Zoom is not allowed',
      'Indian Ministry of Tests: official use of Zoom is not allowed (April 2020), and 1 more advisory.',
    ],
    [
      ['FR'],
      'France: official use of Zoom is not allowed',
      'France: official use of Zoom is not allowed (May 2021).',
    ],
  ])('to an official of %j it is the word that binds them', (membership, line, sentence) => {
    const { policy, verdict } = seenBy(membership);
    expect(headline(t, policy, verdict)).toBe(line);
    expect(verdictSentence(t, policy, verdict)).toBe(sentence);
  });

  test('before a person said whose official they are, nobody’s word stands out', () => {
    const { policy, verdict } = seenBy('unasked');
    expect(headline(t, policy, verdict)).toBe(speakersText(t, verdict));
    expect(verdictSentence(t, policy, verdict)).toBe(speakersText(t, verdict));
    expect(speakersText(t, verdict)).toMatch(/\b2\b.*Zoom/);
  });

  test('where nothing binds a person it says so', () => {
    const { policy, verdict } = seenBy(['DE']);
    expect(headline(t, policy, verdict)).toBe(t.say('notGoverning', 'Zoom'));
    expect(verdictSentence(t, policy, verdict)).toBe(t.say('notGoverning', 'Zoom'));
  });
});

test('who speaks is counted by government, whoever reads, those that speak most first', () => {
  expect(speakersOf([...advisories].reverse())).toEqual(['IN', 'FR']);
  expect(speakersOf([advisoryOn('zoom', { issuer: 'ORG:acme' })])).toEqual(['ORG:acme']);
  for (const membership of ['unasked', ['FR'], []] as const) {
    const { policy, verdict } = seenBy(membership);
    expect(speakersNames(t, policy.list, verdict)).toBe('India and France');
  }
});
