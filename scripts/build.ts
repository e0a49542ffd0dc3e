import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BuildOptions, build, context, type Metafile } from 'esbuild';
import * as v from 'valibot';
import { changesSince, publishedSchema, toAtom, toChangesCsv } from '../src/admin/list/changes.ts';
import { listSchema, toCsv, toWarninglist } from '../src/admin/list/exports.ts';
import { readListFiles, toPolicyList } from '../src/admin/list/list-files.ts';
import { managedJsonSchema, policySchema } from '../src/admin/policy/policy-schema.ts';
import { describeProblem } from '../src/admin/problem.ts';
import { firstRules } from '../src/background/install/first-rules.ts';
import { exampleFile } from '../src/page-files.ts';
import { hostsOf } from '../src/policy/list/hosts.ts';
import type { PolicyList } from '../src/policy/list/schema.ts';
import { compileList } from '../src/policy/verdict/compile.ts';
import { type BundleInputs, inputsFile } from './build/bundle-inputs.ts';
import { noteInputs } from './build/inputs.ts';
import { manifestFor, readManifest, type Target, targets } from './build/manifest.ts';
import { pageHtml } from './build/page-html.ts';
import { renderRegisters } from './build/render-register.tsx';
import { countryOfZones } from './build/time-zones.ts';

const pages = ['hold', 'popup', 'options', 'welcome'] as const;

function readList(): PolicyList {
  const files = readListFiles('src/list');
  const list = toPolicyList(files);
  if (list) return list;
  for (const problem of files.problems) console.error(`src/list/${describeProblem(problem)}`);
  process.exit(1);
}

const registerEntries = [
  { in: 'src/register/index.ts', out: 'register' },
  { in: 'src/register/register.css', out: 'register' },
];

const browserTarget: Readonly<Record<Target, string>> = {
  chromium: 'chrome137',
  firefox: 'firefox140',
};

const shared: BuildOptions = {
  bundle: true,
  format: 'esm',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

/** The worker and the content scripts: plain scripts, since neither place takes modules in both browsers. */
function scriptOptions(target: Target): BuildOptions {
  return {
    ...shared,
    entryPoints: [
      { in: 'src/background/index.ts', out: 'background' },
      { in: 'src/background/parts/organisation-reader.ts', out: 'organisation-reader' },
      { in: 'src/background/parts/notice-writer.ts', out: 'notice-writer' },
      { in: 'src/background/parts/rule-compiler.ts', out: 'rule-compiler' },
      { in: 'src/banner/index.ts', out: 'banner' },
      { in: 'src/guard/index.ts', out: 'guard' },
      { in: 'src/guard/native.ts', out: 'native-guard' },
    ],
    outdir: join('dist', target),
    format: 'iife',
    target: browserTarget[target],
    loader: { '.css': 'text' },
  };
}

function pageOptions(page: (typeof pages)[number], target: Target): BuildOptions {
  return {
    ...shared,
    entryPoints: [
      { in: `src/${page}/index.tsx`, out: page },
      { in: `src/${page}/${page}.css`, out: page },
    ],
    outdir: join('dist', target),
    target: browserTarget[target],
    // What a page loads only when it is asked for becomes a file of its own.
    splitting: true,
    chunkNames: `${page}-[name]-[hash]`,
  };
}

function commandOptions(list: PolicyList): BuildOptions {
  return {
    ...shared,
    entryPoints: [{ in: 'src/admin/caveat.ts', out: 'caveat' }],
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    minify: false,
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
    define: {
      BUNDLED_LIST: JSON.stringify(list),
      CAVEAT_VERSION: JSON.stringify(readManifest().version),
    },
  };
}

/** The matching engine alone, for whoever wants to measure or reuse it. */
function engineOptions(): BuildOptions {
  return {
    ...shared,
    entryPoints: [{ in: 'src/policy/address/engine.ts', out: 'engine' }],
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    target: 'es2022',
    minify: false,
  };
}

/** The register as a site of its own. */
function registerOptions(): BuildOptions {
  return { ...shared, entryPoints: registerEntries, outdir: 'dist/register', target: 'es2022' };
}

/** The list as one document, with its schema, and for tools that know less; the schema of a managed policy. */
function writeList(list: PolicyList, registers: Readonly<Record<string, string>>): void {
  const published = v.parse(
    publishedSchema,
    JSON.parse(readFileSync('src/list/published.json', 'utf8')),
  );
  const changes = changesSince(published, list);
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  const files = {
    'list/caveat-list.json': json(list),
    'list/caveat-list.schema.json': json(listSchema()),
    'policy/caveat-policy.schema.json': json(policySchema()),
    'list/caveat-advisories.csv': toCsv(list),
    'list/changes.csv': toChangesCsv(changes, list),
    'register/feed.xml': toAtom(changes, list),
    'list/caveat-warninglist.json': json(toWarninglist(list)),
    ...Object.fromEntries(
      Object.entries(registers).map(([name, html]) => [`register/${name}`, html]),
    ),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join('dist', name, '..'), { recursive: true });
    writeFileSync(join('dist', name), text);
  }
}

function writeStaticFiles(target: Target, list: PolicyList): void {
  const folder = join('dist', target);
  mkdirSync(join(folder, 'icons'), { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifestFor(target), null, 2));
  writeFileSync(join(folder, 'list.json'), JSON.stringify(list));
  writeFileSync(join(folder, 'list.bin'), compileList(list));
  writeFileSync(join(folder, 'hosts.js'), `var bundledHosts=${JSON.stringify(hostsOf(list))};\n`);
  writeFileSync(join(folder, 'first-rules.json'), JSON.stringify(firstRules(list)));
  if (target === 'chromium') {
    writeFileSync(
      join(folder, 'managed-schema.json'),
      JSON.stringify(managedJsonSchema(), null, 2),
    );
  }
  writeFileSync(join(folder, 'time-zones.json'), JSON.stringify(countryOfZones()));
  cpSync('src/_locales', join(folder, '_locales'), { recursive: true });
  // The pages' scripts draw everything, in the person's language.
  for (const name of pages) {
    writeFileSync(join(folder, `${name}.html`), pageHtml({ title: 'Caveat', name, body: '' }));
  }
  const example = pageHtml({ title: 'Caveat', name: 'hold', body: '' });
  writeFileSync(join(folder, exampleFile), example);
  for (const icon of readdirSync('icons').filter((name) => name.endsWith('.png'))) {
    cpSync(join('icons', icon), join(folder, 'icons', icon));
  }
}

/** Notes what the bundles are made of, for the check of their sizes. */
function writeInputs(target: Target, outputs: readonly Metafile['outputs'][]): void {
  const bundles = Object.entries(Object.assign({}, ...outputs) as Metafile['outputs'])
    .map(([file, { inputs }]) => [basename(file), bytesOf(inputs)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const noted: BundleInputs = Object.fromEntries(bundles);
  writeFileSync(inputsFile(target), `${JSON.stringify(noted, null, 2)}\n`);
}

function bytesOf(inputs: Metafile['outputs'][string]['inputs']): Record<string, number> {
  return Object.fromEntries(
    Object.entries(inputs)
      .map(([file, { bytesInOutput }]) => [file, bytesInOutput] as const)
      .filter(([, bytes]) => bytes > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const list = readList();
rmSync('dist', { recursive: true, force: true });
const registers = renderRegisters(list);
for (const target of targets) writeStaticFiles(target, list);
writeList(list, registers);
const extension = targets.map((target) => ({
  target,
  parts: [scriptOptions(target), ...pages.map((page) => pageOptions(page, target))],
}));
const others = [commandOptions(list), engineOptions(), registerOptions()];
if (process.argv.includes('--watch')) {
  const everything = [...extension.flatMap(({ parts }) => parts), ...others];
  for (const options of everything) await (await context(options)).watch();
  console.log(
    'Watching src; dist/chromium and dist/firefox follow. Restart after a change to the list or the manifest.',
  );
} else {
  await Promise.all(others.map((options) => build(options)));
  for (const { target, parts } of extension) {
    const built = await Promise.all(parts.map((part) => build({ ...part, metafile: true })));
    writeInputs(
      target,
      built.map(({ metafile }) => metafile.outputs),
    );
  }
  noteInputs();
  console.log(
    `Built dist/chromium, dist/firefox, dist/caveat.mjs and dist/engine.mjs: ${list.advisories.length} advisories, ${list.platforms.length} platforms.`,
  );
}
