import { beforeEach, expect, test, vi } from 'vitest';
import * as ruleCompiler from '../../../src/background/parts/dnr-conditions.ts';
import { advisoryOn, platformNamed, policyWith } from '../../lists.ts';

type Rule = {
  condition: { regexFilter: string; requestDomains: string[] };
  action: { type: string };
};

const kept: Record<string, unknown> = {};
let dynamic: Rule[] = [];
let session: Rule[] = [];
let quota = Number.POSITIVE_INFINITY;
let updates = 0;

vi.stubGlobal('self', { location: { origin: 'chrome-extension://x' }, ruleCompiler });
vi.mock('webextension-polyfill', () => {
  const area = {
    get: async (key: string) => ({ [key]: kept[key] }),
    set: async (items: object) => void Object.assign(kept, items),
  };
  return {
    default: {
      storage: { local: area, session: area },
      declarativeNetRequest: {
        isRegexSupported: async ({ regex }: { regex: string }) =>
          regex.includes('huge')
            ? { isSupported: false, reason: 'memoryLimitExceeded' }
            : { isSupported: true },
        updateEnabledRulesets: async () => undefined,
        getDynamicRules: async () => dynamic,
        getSessionRules: async () => session,
        updateDynamicRules: async ({ addRules }: { addRules: Rule[] }) => {
          updates += 1;
          if (addRules.length > quota) throw new Error('Dynamic rule count exceeded.');
          dynamic = addRules;
        },
        updateSessionRules: async ({ addRules }: { addRules: Rule[] }) => {
          session = addRules;
        },
      },
    },
  };
});

const { allowAcknowledged, holdLinks } = await import(
  '../../../src/background/install/dnr-rules.ts'
);

const platform = platformNamed('meet', {
  joinPatterns: ['*://*.meet.example/j/*', '*://*.meet.example/huge/*'],
});
const policy = policyWith([platform], [advisoryOn('meet')], ['IN']);

beforeEach(() => {
  dynamic = [];
  session = [];
  quota = Number.POSITIVE_INFINITY;
  updates = 0;
  for (const key of Object.keys(kept)) delete kept[key];
});

const covers = (rules: Rule[], url: string) =>
  rules.some((rule) => new RegExp(rule.condition.regexFilter).test(url));

test('a pattern that the browser refuses holds the whole host, and is named', async () => {
  await holdLinks(policy);
  expect(covers(dynamic, 'https://meet.example/huge/1')).toBe(true);
  expect(covers(dynamic, 'https://meet.example/j/1')).toBe(true);
  for (const { condition } of dynamic) expect(condition.requestDomains).toContain('meet.example');
  expect(kept.refusedRules).toEqual([
    { platform: 'meet', path: '/huge/*', reason: 'memoryLimitExceeded' },
  ]);
});

test('when the browser refuses all rules together, hosts are held as one', async () => {
  quota = 2;
  await holdLinks(policy);
  expect(dynamic).toHaveLength(2);
  expect(covers(dynamic, 'https://meet.example/j/1')).toBe(true);
  expect(kept.refusedRules).toEqual([
    { platform: 'meet', path: null, reason: 'Dynamic rule count exceeded.' },
  ]);
});

test('going on lets through whatever is held, also a whole host', async () => {
  await holdLinks(policy);
  const decision = {
    platform: 'meet',
    reason: null,
    note: '',
    at: 0,
    until: 1,
    isPrivate: false,
  };
  await allowAcknowledged(policy, [decision]);
  expect(covers(session, 'https://meet.example/pricing')).toBe(true);
  await allowAcknowledged(policy, []);
  expect(session).toEqual([]);
});

test('rules that stand already are not given again, in whatever order the browser tells them', async () => {
  await holdLinks(policy);
  // Firefox says null for what is left out; both have an order of their own.
  dynamic = [...dynamic].reverse().map(({ condition, ...rule }) => ({
    condition: { ...condition, excludedRequestDomains: null },
    ...rule,
  }));
  await holdLinks(policy);
  expect(updates).toBe(1);
  await holdLinks(policyWith([platform], [advisoryOn('meet')], ['FR']));
  expect(updates).toBe(2);
  expect(dynamic).toEqual([]);
});
