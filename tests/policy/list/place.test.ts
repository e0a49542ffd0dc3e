import { expect, test } from 'vitest';
import { answersTo, lineageOf } from '../../../src/policy/list/answers-to.ts';
import { partsOf } from '../../../src/policy/list/parts.ts';
import { placeForm } from '../../../src/policy/list/place.ts';
import { advisoryOn, listWith } from '../../lists.ts';

const places = {
  'US/navy': { within: 'US/dod' },
  'XX/a': { within: 'XX/b' },
  'XX/b': { within: 'XX/a' },
};

test.each([
  ['US', 'US'],
  ['US-TX', 'US-TX'],
  ['US/nasa', 'US/nasa US'],
  ['US/navy', 'US/navy US/dod US'],
  ['US-NY/nyc-doe', 'US-NY/nyc-doe US-NY'],
  ['ORG:acme', 'ORG:acme'],
  // A mistake in a list must not stop anything.
  ['XX/a', 'XX/a XX/b'],
])('%s lies in %s', (code, lineage) => {
  expect(lineageOf(code, places).join(' ')).toBe(lineage);
});

test.each([
  ['US/navy', { binds: ['US/dod'] }, true],
  ['US/dod', { binds: ['US/navy'] }, false],
  ['US-TX', { binds: ['US'] }, false],
  ['US-TX', { binds: ['US'], bindsStates: true }, true],
  ['US-TX/austin', { binds: ['US'], bindsStates: true }, true],
  ['DE-HH', { binds: ['DE'], addressees: 'everyone' }, true],
  ['DE', { binds: ['EU'] }, false],
  ['EU/commission', { binds: ['EU'] }, true],
  ['IN/mof', { binds: ['IN/mha', 'IN/mof'] }, true],
] as const)('%s answers to %j: %s', (member, parts, answers) => {
  const { binds, ...others } = parts;
  const advisory = { addressees: 'officials' as const, binds: [...binds], ...others };
  expect(answersTo(member, advisory, places)).toBe(answers);
});

test.each([
  ['IN', true],
  ['US-TX', true],
  ['US/nasa', true],
  ['US-NY/nyc-doe', true],
  ['ORG:standard-chartered', true],
  ['US/', false],
  ['US/NASA', false],
  ['/nasa', false],
  ['ORG:acme/it', false],
  ['india', false],
])('%s is a code: %s', (code, is) => {
  expect(placeForm.test(code)).toBe(is);
});

test('the parts of a government are those that a standing word binds, the most spoken to first', () => {
  const list = {
    ...listWith(
      [],
      [
        advisoryOn('a', { id: '1', binds: ['US/nasa'] }),
        advisoryOn('a', { id: '2', binds: ['US/house'] }),
        advisoryOn('a', { id: '3', binds: ['US/house'] }),
        advisoryOn('a', { id: '4', binds: ['US-NY/nyc-doe'] }),
        advisoryOn('a', { id: '5', binds: ['US/senate'], status: 'withdrawn' }),
        advisoryOn('a', { id: '6', binds: ['US/ftc'], addressees: 'vendor' }),
        advisoryOn('a', { id: '7', binds: ['US'] }),
        advisoryOn('a', { id: '8', binds: ['US/navy'] }),
        advisoryOn('a', { id: '9', binds: ['DE/aa'] }),
      ],
    ),
    places,
  };
  expect(partsOf('US', list)).toEqual(['US/house', 'US-NY', 'US/nasa', 'US/navy']);
  expect(partsOf('US-NY', list)).toEqual(['US-NY/nyc-doe']);
  expect(partsOf('US/dod', list)).toEqual(['US/navy']);
  expect(partsOf('FR', list)).toEqual([]);
});
