import { expect, test } from 'vitest';
import { viewOf } from '../../src/hold/view.ts';
import { type HeldLink, readHeldLink } from '../../src/policy/verdict/held-link.ts';
import { advisoryOn, platformNamed, policyWith } from '../lists.ts';

const page = 'chrome-extension://abc/hold.html';
const platforms = [platformNamed('meet')];
const policy = policyWith(platforms, [advisoryOn('meet')], ['IN']);
const held = readHeldLink(`${page}#https://meet.example/j/1`, policy);
const fresh = { isFramed: false, hasHeld: false };
const framed = { ...fresh, isFramed: true };
const read = { ...fresh, hasHeld: true };
const nowhere = () => false;
const toMeet = (id: string) => id === 'meet';

test('a link that is held is held, also where the person goes on to another platform', () => {
  expect(viewOf(held, fresh, nowhere).is).toBe('held');
  expect(viewOf(held, fresh, (id) => id !== 'meet').is).toBe('held');
});

test('a decision to go on opens the link', () => {
  expect(viewOf(held, fresh, toMeet).is).toBe('open');
});

test('no decision opens what is blocked', () => {
  if (held.is !== 'held') throw new Error('the link is not held');
  const blocked: HeldLink = { ...held, verdict: { ...held.verdict, level: 'block' } };
  expect(viewOf(blocked, fresh, toMeet).is).toBe('held');
});

test('in a frame it decides nothing, whoever goes on to it', () => {
  expect(viewOf(held, framed, toMeet).is).toBe('framed');
});

test('a link that nothing holds any more is opened', () => {
  const free = readHeldLink(`${page}#https://meet.example/j/1`, policyWith(platforms, [], ['IN']));
  expect(viewOf(free, fresh, nowhere).is).toBe('open');
});

test('a link that a person read about waits for their “Continue”, whatever frees it', () => {
  const free = readHeldLink(`${page}#https://meet.example/j/1`, policyWith(platforms, [], ['IN']));
  expect(viewOf(free, read, nowhere).is).toBe('free');
  expect(viewOf(held, read, toMeet).is).toBe('free');
});

test.each(['', '#', '#javascript:alert(1)', '#https://elsewhere.example/'])(
  'an address with %j has no link',
  (rest) => {
    expect(viewOf(readHeldLink(page + rest, policy), framed, toMeet)).toEqual({ is: 'no-link' });
  },
);
