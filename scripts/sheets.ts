import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Membership } from '../src/policy/verdict/policy.ts';
import { languages } from '../src/words/languages.ts';
import { chooseMembership, setLevels, tellWorker } from '../tests/harness/choose.ts';
import { drive } from '../tests/harness/drive.ts';
import { openOwn } from '../tests/harness/quiet-page.ts';
import { startServer } from '../tests/harness/server.ts';
import { waitFor } from '../tests/harness/wait-for.ts';
import { run } from './run.ts';

/**
 * Draws every page of Caveat in each language, unfolded, for a reader of that language to go over:
 * `npx tsx scripts/sheets.ts [de fr …]` writes reports/sheets/LANGUAGE/index.html.
 */
const given = process.argv.slice(2);
const wanted = languages.filter((l) => given.length === 0 || given.includes(l));
if (!run('tsx', 'scripts/build.ts')) process.exit(1);

type Sheet = {
  readonly name: string;
  readonly address: string;
  readonly membership: Membership;
  /** What is there once the page is whole. */
  readonly whole: string;
};

const link = 'https://zoom.us/j/1';
const sheets: readonly Sheet[] = [
  { name: 'welcome', address: 'welcome.html', membership: 'unasked', whole: '.question' },
  { name: 'welcome-answered', address: 'welcome.html', membership: ['IN'], whole: 'figure' },
  { name: 'hold-unasked', address: `hold.html#${link}`, membership: 'unasked', whole: '.question' },
  { name: 'hold', address: `hold.html#${link}`, membership: ['IN'], whole: '.rest' },
  {
    name: 'hold-blocked',
    address: 'hold.html#https://web.whatsapp.com/',
    membership: ['US/house'],
    whole: '.rest',
  },
  { name: 'example', address: `example.html#${link}`, membership: ['IN'], whole: '.rest' },
  { name: 'no-link', address: 'hold.html#', membership: ['IN'], whole: 'button' },
  { name: 'popup', address: `popup.html?${link}`, membership: ['IN'], whole: 'textarea' },
  {
    name: 'popup-unasked',
    address: `popup.html?${link}`,
    membership: 'unasked',
    whole: 'textarea',
  },
  {
    name: 'popup-unlisted',
    address: 'popup.html?https://example.com/',
    membership: ['IN'],
    whole: 'textarea',
  },
  { name: 'options', address: 'options.html', membership: ['IN'], whole: '#diagnostics' },
  { name: 'options-none', address: 'options.html', membership: [], whole: '#diagnostics' },
  { name: 'lists', address: 'options.html#lists', membership: ['IN'], whole: '#lists' },
  {
    name: 'register',
    address: 'options.html?platform=zoom#register',
    membership: ['IN'],
    whole: '#register',
  },
];

const server = await startServer();
const driven = await drive('chromium', server, { headless: true });
for (const language of wanted) {
  const folder = resolve('reports/sheets', language);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await tellWorker(driven, { type: 'choose-language', language });
  for (const { name, address, membership, whole } of sheets) {
    await setLevels(driven, { 'whatsapp.join': 'block' });
    await chooseMembership(driven, membership);
    const page = await openOwn(driven, address);
    await page.setViewport({ width: 900, height: 800 });
    await waitFor(`${name} to be whole`, () => page.$(whole));
    await unfold(page);
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
    await page.close();
  }
  writeFileSync(join(folder, 'index.html'), indexOf(language));
  console.log(`${folder}/index.html`);
}
await driven.close();
await server.close();

async function unfold(page: Page): Promise<void> {
  await page.$$eval('details', (all) => {
    for (const details of all.slice(0, 12)) (details as HTMLDetailsElement).open = true;
  });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

/** The pictures, then every message beside the English one, with where it stands. */
function indexOf(language: string): string {
  const read = (of: string): Record<string, { message: string; description?: string }> =>
    JSON.parse(readFileSync(`src/_locales/${of.replace('-', '_')}/messages.json`, 'utf8'));
  const [own, english] = [read(language), read('en')];
  const rows = Object.entries(own).map(
    ([key, { message }]) =>
      `<tr><td>${key}<td lang="${language}" dir="auto">${escaped(message)}<td>${escaped(english[key]?.message ?? '')}<td>${escaped(english[key]?.description ?? '')}`,
  );
  const pictures = sheets.map(
    ({ name }) => `<h2>${name}</h2><img src="${name}.png" alt="" loading="lazy">`,
  );
  return `<!doctype html><meta charset="utf-8"><title>${language}</title>
<style>img { max-width: 100%; border: 1px solid } td { vertical-align: top; padding: 0.3em; border-top: 1px solid #ccc; white-space: pre-line }</style>
${pictures.join('\n')}
<h2>Messages</h2><table><tr><th>Key<th>Message<th>English<th>Where it stands
${rows.join('\n')}</table>
`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
