import { expect, test } from 'vitest';
import { isFoundBy } from '../../src/words/found-by.ts';
import { searchTextOf } from '../../src/words/register-search.ts';
import { createTranslator } from '../../src/words/translator.ts';
import { catalogueOf, shippedPolicy } from '../lists.ts';

const policy = shippedPolicy('unasked');
const found = (typed: string, language = 'en') => {
  const messages = Object.entries(catalogueOf(language)).map(([key, message]) => [
    key,
    { message },
  ]);
  const t = createTranslator(Object.fromEntries(messages), language);
  return policy.list.advisories.filter((a) => isFoundBy(searchTextOf(t, policy, a), typed));
};

test.each([
  ['Deutschland', 'de-aa-zoom-2020'],
  ['Allemagne', 'de-aa-zoom-2020'],
  ['ドイツ', 'de-aa-zoom-2020'],
  ['auswartiges amt', 'de-aa-zoom-2020'],
  ['USA whatsapp', 'us-house-cao-whatsapp-2025'],
  ['NASA', 'us-nasa-zoom-2020'],
  ['MHA', 'in-mha-cycord-zoom-2020'],
  ['UK TikTok', 'gb-cabinet-office-tiktok-2023'],
  ['withdrawn zoom', 'sg-moe-zoom-2020'],
  ['小红书', 'tw-cib-xiaohongshu-2025'],
  ['VKontakte', 'ua-decree-133-2017'],
  ['BOD 17-01', 'us-dhs-bod-17-01-kaspersky'],
])('"%s" finds %s', (typed, id) => {
  expect(found(typed).map((a) => a.id)).toContain(id);
});

test('a status is found in the reader’s own language too', () => {
  expect(found('zurückgezogen', 'de').map((a) => a.status)).not.toContain('in-force');
  expect(found('zurückgezogen', 'de').length + found('aufgehoben', 'de').length).toBeGreaterThan(0);
});

test('what nobody says is not found', () => {
  expect(found('Atlantis')).toEqual([]);
  expect(found('')).toHaveLength(policy.list.advisories.length);
});
