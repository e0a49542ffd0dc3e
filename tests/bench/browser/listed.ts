import type { Driven } from '../../harness/driven.ts';
import { html, type LoopbackServer } from '../../harness/server.ts';
import { waitFor } from '../../harness/wait-for.ts';

/** Milliseconds after the start of the navigation. */
export type Painted = { readonly page: number; readonly banner: number };

/** Notes the first frame in which the banner has a place on the page. */
const watching = `<script>
  const look = () => {
    const banner = document.querySelector('html > [popover]');
    if (banner && banner.getBoundingClientRect().height > 0) window.bannerAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
</script><h1>A listed page</h1>`;

/** The first paint of a listed page, and of the banner on it; a page is opened anew each time. */
export async function bannerPaint(
  driven: Driven,
  server: LoopbackServer,
  rounds: number,
): Promise<Painted[]> {
  server.route('zoom.us/pricing', html(watching));
  const page = await driven.newTab();
  const painted: Painted[] = [];
  for (let i = 0; i < rounds; i++) {
    await driven.go(page, `https://zoom.us/pricing?${i}`);
    painted.push(
      await waitFor('both paints', () =>
        page.evaluate((round) => {
          const [first] = performance.getEntriesByName('first-contentful-paint');
          const { bannerAt } = window as { bannerAt?: number };
          const here = location.search === `?${round}`;
          return here && first && bannerAt ? { page: first.startTime, banner: bannerAt } : null;
        }, i),
      ),
    );
  }
  await page.close();
  return painted;
}
