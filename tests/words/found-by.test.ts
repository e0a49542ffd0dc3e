import { expect, test } from 'vitest';
import { folded, isFoundBy } from '../../src/words/found-by.ts';

test.each([
  ['Österreich', 'osterreich'],
  ['ÉTATS-UNIS', 'etats-unis'],
  ['Ｚｏｏｍ', 'zoom'],
  ['日本', '日本'],
])('%s is typed as %s', (text, typed) => {
  expect(folded(text)).toBe(typed);
});

test.each([
  ['', true],
  ['  zoom ', true],
  ['ZOOM indiä', true],
  ['india zoom', true],
  ['zoom france', false],
])('"%s" finds "zoom india": %s', (typed, is) => {
  expect(isFoundBy('zoom india', typed)).toBe(is);
});
