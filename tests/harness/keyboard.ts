import type { Page } from 'puppeteer-core';

/** A stop of the Tab key: what has the focus, and what is wrong with how it shows. */
export type Stop = { readonly name: string; readonly wrong: readonly string[] };

/**
 * Walks through a page by the Tab key, from its start until the focus leaves
 * it or returns to where it was first.
 */
export async function tabThrough(page: Page, most = 400): Promise<Stop[]> {
  await page.bringToFront();
  await page.evaluate(() => {
    // Where the Tab key goes on from outlives a blur.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    scrollTo(0, 0);
  });
  const stops: Stop[] = [];
  const marks = new Set<string>();
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(async () => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) return null;
      at.dataset.stop ??= String(document.querySelectorAll('[data-stop]').length + 1);
      // Firefox scrolls a focused element into view some frames later.
      const outside = () => {
        const { top, bottom } = at.getBoundingClientRect();
        return bottom <= 0 || top >= innerHeight;
      };
      for (let frame = 0; frame < 60 && outside(); frame++)
        await new Promise(requestAnimationFrame);
      const box = at.getBoundingClientRect();
      const style = getComputedStyle(at);
      // Of a link that runs over lines, the first line is looked at.
      const line = at.getClientRects()[0] ?? box;
      const middle = document.elementFromPoint(
        line.left + Math.min(line.width / 2, 8),
        line.top + Math.min(line.height / 2, 8),
      );
      const wrong = [
        ...(style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2
          ? ['its focus does not show']
          : []),
        ...(box.width === 0 || box.height === 0 ? ['it has no size'] : []),
        ...(outside() ? ['it is out of view'] : []),
        ...(middle && (at.contains(middle) || middle.contains(at)) ? [] : ['it is covered']),
      ];
      const label =
        (at as HTMLInputElement).labels?.[0]?.textContent ||
        at.getAttribute('aria-label') ||
        at.textContent;
      return { mark: at.dataset.stop, name: (label ?? '').trim(), wrong };
    });
    if (!stop || marks.has(stop.mark)) break;
    marks.add(stop.mark);
    stops.push({ name: stop.name, wrong: stop.wrong });
  }
  return stops;
}

/** How many elements of the page a keyboard should reach. */
export function reachable(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input, select, textarea, summary',
        ),
      ].filter((e) => e.checkVisibility() && !(e as HTMLButtonElement).disabled).length,
  );
}
