import { describe, expect, test } from 'vitest';
import type { Advisory } from '../../../src/policy/list/schema.ts';
import { hasBegunBy, standsOn } from '../../../src/policy/list/standing.ts';
import { advisoryOn } from '../../lists.ts';

describe('an advisory stands', () => {
  test.each<[Partial<Advisory>, string, boolean]>([
    [{}, '2026-11-27', true],
    [{ status: 'in-force' }, '2026-11-27', true],
    [{ status: 'withdrawn' }, '2026-11-27', false],
    [{ status: 'superseded', ended: '2027-01-01' }, '2026-11-27', false],
    [{ ended: '2026-11-27' }, '2026-11-27', true],
    [{ ended: '2026-11-27' }, '2026-11-28', false],
    [{ ended: '2026-11' }, '2026-11-30', true],
    [{ ended: '2026-11' }, '2026-12-01', false],
    [{ ended: '2026' }, '2026-12-31', true],
    [{ ended: '2026' }, '2027-01-01', false],
  ])('with %j on %s: %s', (parts, today, stands) => {
    expect(standsOn(advisoryOn('zoom', parts), today)).toBe(stands);
  });
});

describe('an advisory acts', () => {
  test.each<[string | undefined, string, boolean]>([
    [undefined, '2026-11-27', true],
    ['2026-11-27', '2026-11-26', false],
    ['2026-11-27', '2026-11-27', true],
    ['2026-11', '2026-11-30', false],
    ['2026-11', '2026-12-01', true],
    ['2026', '2026-12-31', false],
    ['2026', '2027-01-01', true],
  ])('announced for %s on %s: %s', (effective, today, acts) => {
    expect(hasBegunBy(advisoryOn('zoom', effective ? { effective } : {}), today)).toBe(acts);
  });
});
