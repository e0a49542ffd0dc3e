import { describe, expect, test } from 'vitest';
import type { Advisory } from '../../../src/policy/list/schema.ts';
import { compilePolicy } from '../../../src/policy/verdict/compile.ts';
import { heldPatterns, judge } from '../../../src/policy/verdict/judge.ts';
import { termsOf } from '../../../src/policy/verdict/terms.ts';
import { advisoryOn, listWith, platformNamed, policyWith } from '../../lists.ts';

const link = 'https://meet.example/j/1';
const page = 'https://meet.example/pricing';
const meet = platformNamed('meet');

describe('who is governed', () => {
  const advisories = [
    advisoryOn('meet', { id: 'us', binds: ['US'] }),
    advisoryOn('meet', { id: 'us-tx', binds: ['US-TX'] }),
    advisoryOn('meet', { id: 'house', binds: ['US/house'] }),
    advisoryOn('meet', { id: 'nasa', binds: ['US/nasa'] }),
    advisoryOn('meet', { id: 'eu', binds: ['EU'] }),
    advisoryOn('meet', { id: 'org', binds: ['ORG:acme'] }),
    advisoryOn('meet', { id: 'vendor', binds: ['IT'], addressees: 'vendor' }),
  ];
  const governing = (membership: 'unasked' | string[]) => {
    const verdict = judge(link, policyWith([meet], advisories, membership));
    return verdict.platform ? verdict.governing.map((a) => a.id).sort() : null;
  };

  test('a country binds its bodies, not its states; a body only its own', () => {
    expect(governing(['US/house'])).toEqual(['house', 'us']);
    expect(governing(['US'])).toEqual(['us']);
    expect(governing(['US-TX'])).toEqual(['us-tx']);
    expect(governing(['US/treasury'])).toEqual(['us']);
  });
  test('what binds other parts of one’s government stands apart from what others say', () => {
    const verdict = judge(link, policyWith([meet], advisories, ['US/nasa']));
    if (!verdict.platform) throw new Error('not listed');
    expect(verdict.nearby.map((a) => a.id)).toEqual(['house', 'us-tx']);
    expect(verdict.context.map((a) => a.id)).toEqual(['eu', 'org', 'vendor']);
  });
  test('EU institutions are their own membership', () => {
    expect(governing(['DE'])).toEqual([]);
    expect(governing(['EU'])).toEqual(['eu']);
  });
  test('an employer binds its own people', () => {
    expect(governing(['ORG:acme'])).toEqual(['org']);
  });
  test('an order against the vendor binds nobody, not even before anyone is asked', () => {
    expect(governing('unasked')).toEqual(['eu', 'house', 'nasa', 'org', 'us', 'us-tx']);
    expect(governing(['IT'])).toEqual([]);
  });
  test('no level where nothing governs', () => {
    const other = platformNamed('other');
    const policy = policyWith(
      [meet, other],
      [...advisories, advisoryOn('other', { binds: ['FR'] })],
      ['FR'],
    );
    expect(judge(link, policy)).toMatchObject({
      platform: meet,
      kind: 'join',
      level: null,
      governing: [],
    });
  });
  test('whose government has said nothing is told what others say, unless they want no such notice', () => {
    const policy = policyWith([meet], advisories, ['FR']);
    expect(judge(link, policy)).toMatchObject({ level: 'inform', governing: [] });
    expect(judge(link, { ...policy, tellsOfOthers: false }).level).toBeNull();
    const none = policyWith([meet], advisories, []);
    expect(judge(link, { ...none, tellsOfOthers: false }).level).toBeNull();
  });
  test('"none of these" is informed and never held', () => {
    const verdict = judge(link, policyWith([meet], advisories, []));
    expect(verdict).toMatchObject({ level: 'inform', governing: [] });
    expect(verdict.platform && verdict.context).toHaveLength(7);
  });
});

describe('the day', () => {
  const on = (today: string, parts: Partial<Advisory>) => {
    const list = listWith([meet], [advisoryOn('meet', parts)]);
    return judge(link, compilePolicy(list, ['IN'], { today })).level;
  };

  test.each([
    ['a day that has come', { effective: '2026-12-01' }, '2026-12-01', 'acknowledge'],
    ['a day that has not', { effective: '2026-12-01' }, '2026-11-30', null],
    ['a year that is not over', { effective: '2027' }, '2027-12-30', null],
    ['its last day', { ended: '2026-12-04' }, '2026-12-04', 'acknowledge'],
    ['the day after', { ended: '2026-12-04' }, '2026-12-05', null],
    ['the month of its end', { ended: '2024-02' }, '2024-02-29', 'acknowledge'],
    ['the month after', { ended: '2024-02' }, '2024-03-01', null],
  ])('%s', (_what, dates, today, level) => {
    expect(on(today, dates)).toBe(level);
  });
});

describe('the level', () => {
  test('of what is only reported informs at most, and comes last', () => {
    const reported = advisoryOn('meet', { id: 'press', reportedOnly: true });
    expect(judge(link, policyWith([meet], [reported])).level).toBe('inform');
    const mild = advisoryOn('meet', { id: 'mild', stance: 'advised-against' });
    const verdict = judge(link, policyWith([meet], [reported, mild]));
    expect(verdict.platform && verdict.governing.map((a) => a.id)).toEqual(['mild', 'press']);
  });
  test.each([
    ['prohibited', link, 'acknowledge'],
    ['prohibited', page, 'inform'],
    ['restricted', link, 'acknowledge'],
    ['restricted', page, 'inform'],
    ['advised-against', link, 'inform'],
    ['advised-against', page, 'inform'],
  ] as const)('%s, %s: %s', (stance, url, level) => {
    expect(judge(url, policyWith([meet], [advisoryOn('meet', { stance })])).level).toBe(level);
  });
  test('an organisation may hold every page; a link that joins is never freer', () => {
    const terms = termsOf({ platformLevels: { 'meet.visit': 'block', 'meet.join': 'inform' } }, '');
    const policy = { ...policyWith([meet], [advisoryOn('meet', {})]), terms };
    expect(judge(page, policy).level).toBe('block');
    expect(judge(link, policy).level).toBe('block');
    expect(heldPatterns(meet, policy).block.map((p) => p.text)).toEqual([
      ...meet.joinPatterns,
      ...meet.sitePatterns,
    ]);
  });
  test('the strictest advisory wins and comes first, then the newest', () => {
    const policy = policyWith(
      [meet],
      [
        advisoryOn('meet', { id: 'mild', stance: 'advised-against', published: '2026-01-01' }),
        advisoryOn('meet', { id: 'old', published: '2020-04' }),
        advisoryOn('meet', { id: 'new', published: '2020-04-16' }),
        advisoryOn('meet', { id: 'some', stance: 'restricted', published: '2026' }),
      ],
    );
    const verdict = judge(link, policy);
    expect(verdict.level).toBe('acknowledge');
    expect(verdict.platform && verdict.governing.map((a) => a.id)).toEqual([
      'new',
      'old',
      'some',
      'mild',
    ]);
  });
  test('what was withdrawn or superseded is history', () => {
    const policy = policyWith(
      [meet],
      [
        advisoryOn('meet', { id: 'over', status: 'withdrawn' }),
        advisoryOn('meet', { id: 'replaced', status: 'superseded', published: '2024-01-01' }),
      ],
    );
    const verdict = judge(link, policy);
    expect(verdict).toMatchObject({ level: null, governing: [], context: [] });
    expect(verdict.platform && verdict.history.map((a) => a.id)).toEqual(['replaced', 'over']);
  });
});

describe('the platform', () => {
  const big = platformNamed('big', { sitePatterns: ['*://*.big.example/*'] });
  const chat = platformNamed('chat', {
    sitePatterns: ['*://*.chat.big.example/*'],
    joinPatterns: ['*://chat.big.example/join/*'],
    excludePatterns: ['*://docs.chat.big.example/*'],
  });
  const policy = policyWith([big, chat], []);
  test.each([
    ['https://big.example/j/1', 'big', 'join'],
    ['https://www.big.example/', 'big', 'visit'],
    ['https://chat.big.example/j/1', 'chat', 'visit'],
    ['https://chat.big.example/join/1', 'chat', 'join'],
    ['https://docs.chat.big.example/', null, null],
    ['https://bigger.example/', null, null],
    ['javascript:alert(1)', null, null],
    ['big.example/j/1', null, null],
    ['', null, null],
  ])('%s is %s, %s', (url, platform, kind) => {
    const verdict = judge(url, policy);
    expect([verdict.platform?.id ?? null, verdict.kind]).toEqual([platform, kind]);
  });
});

describe('a link with an app’s own scheme', () => {
  const sister = platformNamed('sister', { nativeSchemes: ['meet'] });
  const policy = policyWith(
    [sister, platformNamed('acme', { nativeSchemes: ['meet', 'acme'] })],
    [advisoryOn('acme')],
    ['IN'],
  );
  test.each([
    ['acme:join', 'acme'],
    ['ACME://x/y', 'acme'],
    ['meet://acme.example/join?a=b', 'acme'],
    ['meet://us.sister.example/join', 'sister'],
    ['meet:join', 'sister'],
  ])('%s joins %s', (url, id) => {
    const verdict = judge(url, policy);
    expect([verdict.platform?.id, verdict.kind]).toEqual([id, 'join']);
  });
  test.each(['mailto:a@acme.example', 'acmes:join', 'javascript:acme:1'])(
    '%s is unlisted',
    (url) => {
      expect(judge(url, policy).platform).toBeNull();
    },
  );
});

test('each pattern of a list leads to its platform, also beside platforms without any', () => {
  const bare = (id: string) => platformNamed(id, { sitePatterns: [], joinPatterns: [] });
  const named = (id: string) =>
    platformNamed(id, {
      sitePatterns: [`*://*.${id}.example/*`],
      joinPatterns: [`*://*.${id}.example/j/*`],
      excludePatterns: [`*://*.${id}.example/help/*`],
    });
  const platforms = [bare('a'), named('b'), bare('c'), bare('d'), named('e'), bare('f')];
  const policy = policyWith(platforms, [], ['IN']);
  for (const id of ['b', 'e']) {
    const seen = ['j/1', 'pricing', 'help/1'].map((path) => {
      const { platform, kind } = judge(`https://www.${id}.example/${path}`, policy);
      return [platform?.id, kind];
    });
    expect(seen).toEqual([
      [id, 'join'],
      [id, 'visit'],
      [undefined, null],
    ]);
  }
});
