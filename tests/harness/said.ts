import english from '../../src/_locales/en/messages.json' with { type: 'json' };
import { createTranslator } from '../../src/words/translator.ts';
import { placeName, statement } from '../../src/words/words.ts';
import { shippedList } from '../lists.ts';

const t = createTranslator(english, 'en-US');

/** The headline of an advisory of the shipped list on one platform, as a browser in English shows it on a day. */
export function said(id: string, platform: string): string {
  const list = shippedList();
  const advisory = list.advisories.find((a) => a.id === id);
  if (!advisory) throw new Error(`the list has no advisory ${id}`);
  return statement(t, { list, today: '2026-11-27' }, advisory, [platform]);
}

/** What India's Home Ministry says of Zoom: the advisory that Caveat began with. */
export const indiaOnZoom = said('in-mha-cycord-zoom-2020', 'Zoom');

/** The name of a place of the shipped list, as a browser in English shows it. */
export function placeNamed(code: string): string {
  return placeName(t, shippedList(), code);
}
