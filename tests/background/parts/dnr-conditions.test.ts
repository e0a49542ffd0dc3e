import { expect, test } from 'vitest';
import { holdConditions } from '../../../src/background/parts/dnr-conditions.ts';
import type { Platform } from '../../../src/policy/list/schema.ts';
import { heldPatterns } from '../../../src/policy/verdict/judge.ts';
import { advisoryOn, platformNamed, policyWith } from '../../lists.ts';

function conditionsOf(platforms: readonly Platform[]) {
  const advisory = advisoryOn('all', { platforms: platforms.map((p) => p.id) });
  const policy = policyWith([...platforms], [advisory], ['IN']);
  return holdConditions(
    new Map(platforms.map((p) => [p, heldPatterns(p, policy).acknowledge])),
    policy,
  );
}

test('a thousand platforms of one shape cost the browser one rule', () => {
  const platforms = Array.from({ length: 1_000 }, (_, i) => platformNamed(`p${i}`));
  const conditions = conditionsOf(platforms);
  expect(conditions).toHaveLength(1);
  expect(conditions[0]?.platforms).toHaveLength(1_000);
  expect(conditions[0]?.requestDomains).toContain('p999.example');
});

test('a host that one platform leaves out is still held as another’s', () => {
  const shape = { joinPatterns: ['*://*.suite.example/j/*'] };
  const conditions = conditionsOf([
    platformNamed('suite', shape),
    platformNamed('other'),
    platformNamed('chat', {
      sitePatterns: ['*://*.chat.suite.example/*'],
      joinPatterns: ['*://*.chat.suite.example/j/*'],
    }),
  ]);
  const [suite, chat] = ['suite.example', 'chat.suite.example'].map((host) =>
    conditions.find((c) => c.requestDomains.includes(host)),
  );
  expect(suite?.excludedRequestDomains).toContain('chat.suite.example');
  expect(chat?.excludedRequestDomains).not.toContain('chat.suite.example');
});
