import { expect, test } from 'vitest';
import { judge } from '../../src/policy/verdict/judge.ts';
import { shippedPolicy } from '../lists.ts';
import { goldenRows } from './rows.ts';

const policy = shippedPolicy('unasked');

test.each(goldenRows())('$url', ({ url, platform, kind, level }) => {
  const verdict = judge(url, policy);
  expect({
    platform: verdict.platform?.id ?? null,
    kind: verdict.kind,
    level: verdict.level,
  }).toEqual({
    platform,
    kind,
    level,
  });
});
