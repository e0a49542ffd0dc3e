import { describe, expect, test } from 'vitest';
import {
  countryOf,
  isBody,
  isEmployer,
  isSameGovernment,
  isState,
  jurisdictionOf,
  placeForm,
} from '../../../src/policy/list/place.ts';

describe('the code of a place says what it is', () => {
  test.each([
    ['IN', { country: 'IN', jurisdiction: 'IN', employer: false, state: false, body: false }],
    ['EU', { country: 'EU', jurisdiction: 'EU', employer: false, state: false, body: false }],
    ['US-TX', { country: 'US', jurisdiction: 'US-TX', employer: false, state: true, body: false }],
    ['US/nasa', { country: 'US', jurisdiction: 'US', employer: false, state: false, body: true }],
    [
      'US-NY/nyc-doe',
      { country: 'US', jurisdiction: 'US-NY', employer: false, state: false, body: true },
    ],
    [
      'ORG:google',
      {
        country: 'ORG:google',
        jurisdiction: 'ORG:google',
        employer: true,
        state: false,
        body: false,
      },
    ],
  ])('%s', (code, is) => {
    expect(placeForm.test(code)).toBe(true);
    expect({
      country: countryOf(code),
      jurisdiction: jurisdictionOf(code),
      employer: isEmployer(code),
      state: isState(code),
      body: isBody(code),
    }).toEqual(is);
  });
});

test.each([
  '',
  'in',
  'India',
  'US-',
  'US/',
  'US/NASA',
  'US/a/b',
  'US/-a',
  'ORG:',
  'ORG:A',
  'IN ',
  'IN\n',
])('%j is no code of a place', (code) => {
  expect(placeForm.test(code)).toBe(false);
});

test.each([
  ['US/nasa', 'US-TX', true],
  ['US', 'US/house', true],
  ['US', 'UA', false],
  ['ORG:google', 'ORG:apple', false],
])('%s and %s are parts of one government: %s', (a, b, is) => {
  expect(isSameGovernment(a, b)).toBe(is);
});
