import { describe, expect, test } from 'vitest';
import { compareRules } from '../../../src/options/diagnostics/compare-rules.ts';
import { redirects } from '../../../src/options/diagnostics/redirects.ts';
import { advisoryOn, platformNamed, policyWith } from '../../lists.ts';

const rule = {
  id: 1,
  action: { type: 'redirect' as const },
  condition: {
    requestDomains: ['meet.example', 'meet.example.'],
    excludedRequestDomains: ['docs.meet.example'],
    regexFilter: '^(https?://[^/?#]+(?:/j/[^?#]*))((?:\\?[^#]*)?)(#.*)?$',
    resourceTypes: ['main_frame' as const],
  },
};

test.each([
  ['https://meet.example/j/1?a#b', true],
  ['https://eu.meet.example/j/1', true],
  ['https://meet.example./j/1', true],
  ['https://docs.meet.example/j/1', false],
  ['https://notmeet.example/j/1', false],
  ['https://meet.example/k/1', false],
])('a rule is read as the browser reads it: %s', (address, held) => {
  expect(redirects(rule, address)).toBe(held);
});

describe('the self-test', () => {
  const platform = platformNamed('meet', {
    sitePatterns: ['*://*.meet.example/*'],
    joinPatterns: ['*://*.meet.example/j/*'],
    examples: ['https://meet.example/j/1'],
    nearMisses: ['https://meet.example.org/j/1'],
  });
  const policy = policyWith([platform], [advisoryOn('meet')]);
  const rules = {
    dynamic: [rule],
    session: [],
    packaged: [],
    scripts: [{ id: 'banner', patterns: 1 }],
  };
  const well = { workerAnswers: true, granted: true };
  const wrong = (results: ReturnType<typeof compareRules>) =>
    results.filter((r) => r.wrong.length > 0).map((r) => `${r.test}: ${r.wrong.join(' ')}`);

  test('finds nothing wrong where rules and lists agree', () => {
    expect(wrong(compareRules(policy, rules, well))).toEqual([]);
  });

  test('names the link that no rule holds', () => {
    expect(wrong(compareRules(policy, { ...rules, dynamic: [] }, well))).toEqual([
      'links: https://meet.example/j/1',
    ]);
  });

  test('names an address that a rule holds by mistake', () => {
    const greedy = { ...rule, condition: { regexFilter: '^https?://' } };
    expect(wrong(compareRules(policy, { ...rules, dynamic: [greedy] }, well))).toEqual([
      'near: https://meet.example.org/j/1',
    ]);
  });

  test('says when nothing shows notices, the worker is silent, or sites are closed to it', () => {
    const results = compareRules(
      policy,
      { ...rules, scripts: [] },
      { workerAnswers: false, granted: false },
    );
    expect(wrong(results)).toEqual(['worker: background', 'access: *://*/*', 'notices: banner']);
  });
});
