import { expect, test } from 'vitest';
import { asWritten } from '../../../src/policy/organisation/as-written.ts';

const refusedAt = (...places: number[]) =>
  places.map((place) => ({ key: 'exemptions', path: [place], reason: '', value: null }));

test.each([
  [0, [], 0],
  [0, [0], 1],
  [1, [0], 2],
  [1, [1], 2],
  [1, [0, 1, 4], 3],
  [2, [0, 1, 4], 5],
])(
  'usable entry %i is found where it was written, though %j were refused',
  (index, refused, at) => {
    expect(
      asWritten({ key: 'exemptions', path: [index, 'until'] }, refusedAt(...refused)).path,
    ).toEqual([at, 'until']);
  },
);

test('what was refused of another key moves nothing', () => {
  expect(asWritten({ key: 'withdrawn', path: [0] }, refusedAt(0)).path).toEqual([0]);
  expect(asWritten({ key: 'levels', path: ['prohibited.join'] }, refusedAt(0)).path).toEqual([
    'prohibited.join',
  ]);
});
