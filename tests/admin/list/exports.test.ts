import { expect, test } from 'vitest';
import { renderRegister } from '../../../scripts/build/render-register.tsx';
import { listSchema, toCsv, toHosts, toWarninglist } from '../../../src/admin/list/exports.ts';
import { advisoryOn, platformNamed, policyWith, shippedList } from '../../lists.ts';

const { list } = policyWith(
  [
    platformNamed('meet'),
    platformNamed('old'),
    platformNamed('part', { sitePatterns: ['*://big.example/part/*'], joinPatterns: [] }),
  ],
  [
    advisoryOn('meet', { title: '=SUM(1), "quoted"', platforms: ['meet', 'part'] }),
    advisoryOn('old', { id: 'over', status: 'withdrawn' }),
  ],
);

test('the spreadsheet has a row an advisory, and no formula in it', () => {
  const [head, row, ...rest] = toCsv(list).split('\r\n');
  expect(head).toMatch(/^id,jurisdiction,issuer,platforms,title/);
  expect(row).toContain(`"'=SUM(1), ""quoted"""`);
  expect(rest).toHaveLength(2);
});

test('hosts are those that a standing advisory names and the platform has to itself', () => {
  expect(toHosts(list)).toEqual(['meet.example']);
});

test('the warninglist has the keys of its format and no others', () => {
  expect(Object.keys(toWarninglist(list)).sort()).toEqual([
    'description',
    'list',
    'matching_attributes',
    'name',
    'type',
    'version',
  ]);
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

test('the shipped list covers what it promises', () => {
  const { advisories, platforms } = shippedList();
  const jurisdictions = advisories.map((a) => a.jurisdiction.replace(/^ORG:.*/, 'ORG'));
  expect(advisories.length).toBeGreaterThanOrEqual(85);
  expect(platforms.length).toBeGreaterThanOrEqual(55);
  expect(new Set(jurisdictions).size).toBeGreaterThanOrEqual(33);
});
