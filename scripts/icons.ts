import { readFileSync, writeFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../tests/harness/browsers.ts';

const sizes = [16, 32, 48, 128];

/** Renders icons/caveat.svg to the sizes that the manifest names. */
const svg = readFileSync('icons/caveat.svg', 'utf8');
const browser = await launch({
  executablePath: await findBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  writeFileSync(`icons/caveat-${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
