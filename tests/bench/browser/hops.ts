import type { Page } from 'puppeteer-core';
import type { Driven } from '../../harness/driven.ts';
import type { LoopbackServer } from '../../harness/server.ts';

let chains = 0;

/**
 * Sends a tab through unlisted pages, each on a site of its own and left as soon
 * as it is loaded, and gives the milliseconds from one page's request to the
 * next one's. The server keeps the time, so that nothing is asked of the browser.
 */
export async function hop(
  driven: Driven,
  server: LoopbackServer,
  page: Page,
  hops: number,
): Promise<number[]> {
  const chain = chains++;
  const host = (i: number) => `chain-${chain}.plain-${i}.example`;
  const arrived: number[] = [];
  await new Promise<void>((resolve) => {
    for (let i = 0; i <= hops; i++) {
      server.route(`${host(i)}/`, (_request, response) => {
        arrived.push(performance.now());
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.setHeader('cache-control', 'no-store');
        response.end(
          i < hops
            ? `<!doctype html><title>Plain</title><p>A page.<script>
                onload = () => setTimeout(() => { location.href = 'http://${host(i + 1)}/'; });
              </script>`
            : '<!doctype html><title>Plain</title><p>The last page.',
        );
        if (i === hops) resolve();
      });
    }
    void driven.go(page, `http://${host(0)}/`);
  });
  return arrived.slice(1).map((at, i) => at - (arrived[i] as number));
}
