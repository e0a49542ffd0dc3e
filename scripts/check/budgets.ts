import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BundleInputs, inputsFile } from '../build/bundle-inputs.ts';
import { targets } from '../build/manifest.ts';

/** What counted as usual when it was last accepted: `npx tsx scripts/check/budgets.ts --accept`. */
const usualFile = 'scripts/check/usual-sizes.json';

type Budget = { readonly name: string; readonly files: readonly string[]; readonly most: number };

const page = (name: string): Budget => ({
  name,
  files: [`${name}.html`, `${name}.js`, `${name}.css`],
  most: 30_000,
});

/** Bytes after gzip. */
const budgets: readonly Budget[] = [
  { name: 'worker', files: ['background.js'], most: 21_500 },
  { name: 'banner', files: ['banner.js'], most: 6_300 },
  ...['hold', 'popup', 'options', 'welcome'].map(page),
];

/** All files, each after gzip, but those that are the list in one form or another. */
const mostOfPackage = 300_000;
const listFiles = ['list.json', 'list.bin', 'hosts.js', 'first-rules.json', 'register.html'];

/** Holds the built packages against their budgets; an overrun is printed with what grew. */
export function withinBudgets(): boolean {
  return targets.map(isWithin).every(Boolean);
}

function isWithin(target: string): boolean {
  const folder = join('dist', target);
  const inputs = readInputs(inputsFile(target));
  const usual = readInputs(usualFile);
  const sizes = budgets.flatMap(({ name, files, most }) => {
    const there = files.flatMap((file) => [...withImports(join(folder, file))]);
    const grew = files.flatMap((file) => growth(inputs[file] ?? {}, usual[file] ?? {}));
    return there.length > 0 ? [{ name, size: zipped(there), most, grew }] : [];
  });
  const rest = filesIn(folder).filter((file) => !listFiles.includes(file));
  const whole = zipped(rest.map((file) => join(folder, file)));
  const all = [
    ...sizes,
    { name: 'package without the list', size: whole, most: mostOfPackage, grew: [] },
  ];
  for (const { name, size, most, grew } of all) {
    const line = `${target}, ${name}: ${kilobytes(size)} of ${kilobytes(most)}`;
    if (size <= most) console.log(line);
    else console.error([`${line}: too large`, ...grew.slice(0, 10)].join('\n  '));
  }
  return all.every(({ size, most }) => size <= most);
}

/** A file, where it is there, and what it loads at once; not what it loads on demand. */
function withImports(file: string, known = new Set<string>()): Set<string> {
  if (!existsSync(file) || known.has(file)) return known;
  known.add(file);
  if (!file.endsWith('.js')) return known;
  for (const [, other = ''] of readFileSync(file, 'utf8').matchAll(
    /(?:from|import)"\.\/([^"]+)"/g,
  )) {
    withImports(join(dirname(file), other), known);
  }
  return known;
}

/** Inputs of a bundle, those that grew most first, then the largest. */
function growth(
  inputs: Readonly<Record<string, number>>,
  usual: Readonly<Record<string, number>>,
): string[] {
  return Object.entries(inputs)
    .map(([input, bytes]) => ({ input, bytes, more: bytes - (usual[input] ?? 0) }))
    .sort((a, b) => Math.max(b.more, 0) - Math.max(a.more, 0) || b.bytes - a.bytes)
    .map(({ input, bytes, more }) => {
      const change = more > 0 ? ` (${more} more than usual)` : '';
      return `${input}: ${bytes} bytes before gzip${change}`;
    });
}

function readInputs(file: string): BundleInputs {
  return JSON.parse(readFileSync(file, 'utf8')) as BundleInputs;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
}

function zipped(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

if (fileURLToPath(import.meta.url) === process.argv[1]) {
  if (process.argv.includes('--accept')) {
    writeFileSync(usualFile, readFileSync(inputsFile('chromium')));
  } else {
    process.exitCode = withinBudgets() ? 0 : 1;
  }
}
