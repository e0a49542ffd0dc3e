import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { fromBase64, toBase64 } from '../../src/lib/base64.ts';
import { csvRow } from '../../src/lib/csv.ts';
import { faultsOf, shortened } from '../../src/lib/fault.ts';
import { groupByKeys } from '../../src/lib/group-by-keys.ts';
import { isObject } from '../../src/lib/is-object.ts';
import { lineOf, lineOfSyntaxError } from '../../src/lib/json-lines.ts';
import { memoize, memoizeWeak } from '../../src/lib/memoize.ts';
import { nearestWord } from '../../src/lib/nearest-word.ts';
import { readAhead } from '../../src/lib/read-ahead.ts';
import { reasonOf } from '../../src/lib/reason.ts';

test('bytes come back from Base64 as they went', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100_000 }), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
    { numRuns: 20 },
  );
  expect(() => fromBase64('é')).toThrow();
});

test.each([
  [['a', 'b'], 'a,b\r\n'],
  [['a,b', 'say "no"', 'two\nlines'], '"a,b","say ""no""","two\nlines"\r\n'],
  [['=1+1', '+1', '-1', '@a', '\tb'], "'=1+1,'+1,'-1,'@a,'\tb\r\n"],
  [['', ''], ',\r\n'],
])('cells %j are one row of a spreadsheet, and no formula', (cells, row) => {
  expect(csvRow(cells)).toBe(row);
});

test('items stand under each of their keys, in order', () => {
  const groups = groupByKeys(['ab', 'b', ''], (text) => [...text]);
  expect([...groups]).toEqual([
    ['a', ['ab']],
    ['b', ['ab', 'b']],
  ]);
});

test.each([
  [{}, true],
  [[], false],
  [null, false],
  ['text', false],
])('%j is an object: %s', (value, is) => {
  expect(isObject(value)).toBe(is);
});

describe('lines of a JSON text', () => {
  const text = '{\n  "a": [\n    1,\n    2\n  ],\n  "b": {}\n}';
  test.each([
    [['a'], 2],
    [['a', 1], 4],
    [['b'], 6],
    [['b', 'not there'], 6],
    [['not there'], 1],
    [[], 1],
  ])('%j stands on line %i', (path, line) => {
    expect(lineOf(text, path)).toBe(line);
  });
  test('a mistake has its line', () => {
    expect(lineOfSyntaxError('{\n  "a": 1,\n  "b" 2\n}')).toBe(3);
    expect(lineOfSyntaxError('')).toBe(1);
  });
});

test('an answer is worked out once for each key', () => {
  const work = vi.fn((n: number) => n * 2);
  const twice = memoize(work);
  expect([twice(2), twice(2), twice(3)]).toEqual([4, 4, 6]);
  expect(work).toHaveBeenCalledTimes(2);
  const size = vi.fn((o: object) => Object.keys(o).length);
  const sizeOf = memoizeWeak(size);
  const one = { a: 1 };
  expect([sizeOf(one), sizeOf(one), sizeOf({ a: 1, b: 2 })]).toEqual([1, 1, 2]);
  expect(size).toHaveBeenCalledTimes(2);
});

test.each([
  ['organisationName', 'organizationName'],
  ['Locked', 'locked'],
  ['xyz', null],
])('the word nearest to %s is %s', (typed, word) => {
  expect(nearestWord(typed, ['organizationName', 'locked', 'levels'])).toBe(word);
});

test('the first call takes what was read ahead, each later one reads anew', async () => {
  let count = 0;
  const read = readAhead(async () => ++count);
  expect(count).toBe(1);
  expect([await read(), await read(), await read()]).toEqual([1, 2, 3]);
});

test('whatever was thrown has words', () => {
  expect(reasonOf(new Error('no'))).toBe('no');
  expect(reasonOf('no')).toBe('no');
  expect(reasonOf(undefined)).toBe('undefined');
});

describe('faults of a value', () => {
  const schema = v.strictObject({
    day: v.pipe(v.string(), v.minLength(4, 'is short')),
    n: v.number(),
  });
  const faults = (value: unknown) => {
    const { issues } = v.safeParse(schema, value);
    return faultsOf(issues ?? []).map(({ path, reason }) => `${path.join('.')} ${reason}`);
  };
  test.each([
    [{ day: '2', n: 1 }, ['day is short']],
    [{ n: 'x' }, ['day is missing', 'n is "x"; expected number']],
    [{ day: '2020', n: 1, extra: true }, ['extra is not a known key; remove it']],
  ])('%j: %j', (value, found) => {
    expect(faults(value)).toEqual(found);
  });
  test('a long value is shown by its beginning', () => {
    expect(String(shortened('x'.repeat(400)))).toHaveLength(301);
    expect(shortened({ a: 1 })).toEqual({ a: 1 });
  });
});
