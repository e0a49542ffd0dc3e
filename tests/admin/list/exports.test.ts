import { expect, test } from 'vitest';
import { renderRegister } from '../../../scripts/build/render-register.tsx';
import { listSchema, toCsv, toWarninglist } from '../../../src/admin/list/exports.ts';
import { advisoryOn, platformNamed, policyWith, shippedList } from '../../lists.ts';

const { list } = policyWith(
  [
    platformNamed('meet'),
    platformNamed('old'),
    platformNamed('part', { sitePatterns: ['*://big.example/part/*'], joinPatterns: [] }),
  ],
  [
    advisoryOn('meet', {
      platforms: ['meet', 'part'],
      reportedOnly: true,
      texts: {
        en: {
          issuer: 'NÚKIB',
          title: '=SUM(1), "quoted"',
          audience: 'Staff',
          summary: 'Made up.',
          guidelines: [],
          statusNote: 'Weak.',
        },
      },
    }),
    advisoryOn('old', { id: 'over', status: 'withdrawn' }),
  ],
);

test('the spreadsheet has a row an advisory, for Excel too, and no formula in it', () => {
  const [head, row, ...rest] = toCsv(list).split('\r\n');
  expect(head).toMatch(/^\uFEFFid,issuer,issuer_name,binds,/);
  expect(row).toContain(`"'=SUM(1), ""quoted"""`);
  expect(rest).toHaveLength(2);
});

test('no row goes without its conditions: whom it binds, for whom, how sure', () => {
  const [, row = ''] = toCsv(list).split('\r\n');
  expect(row).toContain('in-meet,IN/tests,NÚKIB,IN,,officials,Staff,meet part,');
  expect(row).toContain(',unknown,Weak.,yes,official-use,prohibited,');
});

test('the warninglist has the keys of its format, the hosts that platforms have to themselves, and judges none', () => {
  const warninglist = toWarninglist(list);
  expect(Object.keys(warninglist).sort()).toEqual([
    'description',
    'list',
    'matching_attributes',
    'name',
    'type',
    'version',
  ]);
  expect(warninglist).toMatchObject({ list: ['meet.example', 'old.example'] });
  expect(JSON.stringify(warninglist)).not.toMatch(/advis|prohibit|banned/i);
});

test('the schema names the terms that its fields correspond to', () => {
  expect(JSON.stringify(listSchema())).toContain('schema.org legislationJurisdiction');
});

test('the register is whole without a script: each advisory at its anchor, with its sources', () => {
  const html = renderRegister(shippedList());
  for (const advisory of shippedList().advisories) {
    expect(html).toContain(`id="${advisory.id}"`);
    expect(html).toContain(`href="${advisory.sources[0]?.url.replaceAll('&', '&amp;')}"`);
  }
  expect(html.match(/<script/g)).toHaveLength(1);
});

test('the shipped list covers what it promises, and names no platform without an advisory', () => {
  const { advisories, platforms } = shippedList();
  const bound = new Set(advisories.flatMap((a) => a.binds));
  const bodies = [...bound].filter((code) => code.includes('/'));
  expect(advisories.length).toBeGreaterThanOrEqual(129);
  expect(bound.size - bodies.length).toBeGreaterThanOrEqual(50);
  expect(bodies.length).toBeGreaterThanOrEqual(35);
  const named = new Set(advisories.flatMap((a) => a.platforms));
  expect(platforms.filter((p) => !named.has(p.id)).map((p) => p.id)).toEqual([]);
});
