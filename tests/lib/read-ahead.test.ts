import { expect, test } from 'vitest';
import { readAhead } from '../../src/lib/read-ahead.ts';

test('the first call takes what was read ahead, each later one reads anew', async () => {
  let reads = 0;
  const read = readAhead(async () => ++reads);
  expect(reads).toBe(1);
  expect([await read(), await read(), await read()]).toEqual([1, 2, 3]);
});
