import { describe, expect, test } from 'vitest';
import { countries, placeSearch } from '../../src/words/place-names.ts';
import { shippedList } from '../lists.ts';

describe('the search for a government or employer', () => {
  const search = placeSearch(shippedList());

  test.each([
    ['India', 'IN'],
    ['inde', 'IN'],
    ['भारत', 'IN'],
    ['インド', 'IN'],
    ['الهند', 'IN'],
    ['Deutschland', 'DE'],
    ['österreich', 'AT'],
    ['Osterreich', 'AT'],
    ['Тайвань', 'TW'],
    ['texas', 'US-TX'],
    ['us-tx', 'US-TX'],
    ['Tesla', 'ORG:tesla'],
    ['européenne', 'EU'],
    ['Spanien', 'ES'],
    ['USA', 'US'],
    ['UK', 'GB'],
    ['NASA', 'US/nasa'],
    ['MHA', 'IN/mha'],
    ['外務省', 'DE/aa'],
  ])('finds by "%s" first %s', (typed, code) => {
    expect(search(typed)[0]).toBe(code);
  });

  test('finds nothing where nothing is of that name, or nothing was typed', () => {
    expect(search('Atlantis')).toEqual([]);
    expect(search('  ')).toEqual([]);
  });

  test('offers countries, and no codes that stand for no government', () => {
    const all = countries();
    expect(all).toEqual(expect.arrayContaining(['AT', 'IN', 'TW', 'UA', 'XK']));
    expect(all.filter((code) => ['ZZ', 'XA', 'DD', 'SU', 'UK', 'UN', 'EU'].includes(code))).toEqual(
      [],
    );
  });
});
