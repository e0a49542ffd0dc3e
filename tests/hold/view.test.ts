import { expect, test } from 'vitest';
import { viewOf } from '../../src/hold/view.ts';
import { type HeldLink, readHeldLink } from '../../src/policy/verdict/held-link.ts';
import { advisoryOn, platformNamed, policyWith } from '../lists.ts';

const page = 'chrome-extension://abc/hold.html';
const platforms = [platformNamed('meet')];
const policy = policyWith(platforms, [advisoryOn('meet')], ['IN']);
const held = readHeldLink(`${page}#https://meet.example/j/1`, policy);
const nowhere = () => false;
const toMeet = (id: string) => id === 'meet';

test('a link that is held is held, also where the person goes on to another platform', () => {
  expect(viewOf(held, false, nowhere).is).toBe('held');
  expect(viewOf(held, false, (id) => id !== 'meet').is).toBe('held');
});

test('a decision to go on opens the link', () => {
  expect(viewOf(held, false, toMeet).is).toBe('open');
});

test('no decision opens what is blocked', () => {
  if (held.is !== 'held') throw new Error('the link is not held');
  const blocked: HeldLink = { ...held, verdict: { ...held.verdict, level: 'block' } };
  expect(viewOf(blocked, false, toMeet).is).toBe('held');
});

test('in a frame it decides nothing, whoever goes on to it', () => {
  expect(viewOf(held, true, toMeet).is).toBe('framed');
});

test('a link that nothing holds any more is opened', () => {
  const free = readHeldLink(`${page}#https://meet.example/j/1`, policyWith(platforms, [], ['IN']));
  expect(viewOf(free, false, nowhere).is).toBe('open');
});

test.each(['', '#', '#javascript:alert(1)', '#https://elsewhere.example/'])(
  'an address with %j has no link',
  (rest) => {
    expect(viewOf(readHeldLink(page + rest, policy), true, toMeet)).toEqual({ is: 'no-link' });
  },
);
