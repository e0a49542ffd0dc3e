import { expect, test } from 'vitest';
import type { Language } from '../../src/words/languages.ts';
import { violations } from '../harness/axe.ts';
import { shadowElements } from '../harness/closed-shadow.ts';
import { heldLink } from '../harness/hold-page.ts';
import { openOwn } from '../harness/quiet-page.ts';
import { inBothBrowsers } from '../harness/suite.ts';
import { waitFor } from '../harness/wait-for.ts';
import { catalogueOf } from '../lists.ts';

inBothBrowsers('in the language that a person chose', { membership: ['IN'] }, (driven) => {
  test.each<[Language, string]>([
    ['de', 'ltr'],
    ['ar', 'rtl'],
    ['ja', 'ltr'],
  ])(
    '%s, hold, banner, popup and options speak it, from the next moment on',
    async (language, direction) => {
      const say = catalogueOf(language);
      const options = await openOwn(driven(), 'options.html');
      await options.select('select', language);
      await waitFor('the options page', () =>
        options.evaluate(
          (title) => document.querySelector('h1')?.textContent === title,
          say.optionsPage,
        ),
      );
      expect(await options.evaluate('document.documentElement.dir')).toBe(direction);

      const page = await driven().newTab();
      await driven().go(page, 'https://zoom.us/j/1');
      await heldLink(driven(), page);
      expect(await page.evaluate('document.documentElement.lang')).toBe(language);
      expect(await page.evaluate('document.documentElement.dir')).toBe(direction);
      expect(await page.$eval('button.primary', (b) => b.textContent)).toBe(say.hold_leave);
      expect(await violations(page)).toEqual([]);

      await driven().go(page, 'https://zoom.us/pricing');
      const section = await waitFor('the banner', async () =>
        (await shadowElements(driven(), page)).find(
          (e) => e.name === 'section' && e.text.includes(say.banner_dismiss ?? '?'),
        ),
      );
      expect(section.attributes).toMatchObject({ lang: language, dir: direction });

      const popup = await openOwn(driven(), 'popup.html?https://zoom.us/j/1');
      expect(await popup.$eval('main', (main) => main.textContent)).toContain(say.check_label);
      expect(await violations(popup)).toEqual([]);
    },
  );
});
