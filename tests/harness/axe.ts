import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe finds against WCAG 2.2 AA and its own best practices, one line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found =
    await page.evaluate(`axe.run({ rules: { 'target-size': { enabled: true } } }).then(({ violations }) =>
    violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.html.slice(0, 120))))`);
  return found as string[];
}
