import { expect, test } from 'vitest';
import { claimsOf } from '../../../src/background/install/claims.ts';
import { firstRules } from '../../../src/background/install/first-rules.ts';
import { advisoryOn, listWith, platformNamed, policyWith } from '../../lists.ts';

test('a platform is at home on its sites, and where it has join links beside them', () => {
  const platform = platformNamed('meet', {
    sitePatterns: ['*://*.meet.example/*', '*://docs.example/meet/*'],
    joinPatterns: ['*://*.meet.example/j/*', '*://docs.example/j/*', '*://go.example/*'],
  });
  const claims = claimsOf(platform, policyWith([platform], []));
  expect(claims.map((p) => p.text)).toEqual([
    '*://*.meet.example/*',
    '*://docs.example/meet/*',
    '*://docs.example/j/*',
    '*://go.example/*',
  ]);
});

test('the package holds, from its first moment, the join links of what anybody prohibits', () => {
  const list = listWith(
    [platformNamed('meet', { joinPatterns: ['*://*.meet.example/j?id=*'] }), platformNamed('chat')],
    [advisoryOn('meet'), advisoryOn('chat', { stance: 'advised-against' })],
  );
  expect(firstRules(list)).toEqual([
    {
      id: 1,
      priority: 1,
      condition: {
        urlFilter: '||meet.example/j?id=*',
        isUrlFilterCaseSensitive: true,
        resourceTypes: ['main_frame', 'sub_frame'],
      },
      action: { type: 'redirect', redirect: { extensionPath: '/hold.html' } },
    },
  ]);
});
