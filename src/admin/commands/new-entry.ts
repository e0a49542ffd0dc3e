import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { lintList } from '../list/lint-list.ts';
import { readListFiles } from '../list/list-files.ts';
import { describeProblem } from '../problem.ts';

/** One thing to ask for: a flag, what it means, and a value when nothing is said. */
export type Question = { readonly flag: string; readonly ask: string; readonly fallback?: string };

export const advisoryQuestions: readonly Question[] = [
  { flag: 'id', ask: 'Id, as in-ministry-platform-2026' },
  { flag: 'issuer', ask: "Issuer's whole name, in English" },
  { flag: 'short', ask: 'Issuer as it starts a sentence, as "India\'s Ministry of Home Affairs"' },
  { flag: 'jurisdiction', ask: 'Jurisdiction: IN, US-TX, EU or ORG:name' },
  { flag: 'platforms', ask: 'Platform ids, with commas between' },
  { flag: 'title', ask: 'Title of the document' },
  { flag: 'published', ask: 'Published: YYYY-MM-DD, or less where the day is not known' },
  {
    flag: 'status',
    ask: 'Status: in-force, superseded, withdrawn or unknown',
    fallback: 'unknown',
  },
  { flag: 'audience', ask: 'Whom it speaks to, in words' },
  { flag: 'binds', ask: 'Binds: officials, everyone or vendor', fallback: 'officials' },
  { flag: 'scope', ask: 'Scope: official-use, official-devices or everyone' },
  { flag: 'stance', ask: 'Stance: prohibited, restricted or advised-against' },
  { flag: 'summary', ask: 'Summary, in your own words' },
  { flag: 'quote', ask: 'Quote, verbatim from the source (empty for none)', fallback: '' },
  { flag: 'quote-lang', ask: "Quote's language", fallback: 'en' },
  { flag: 'translation', ask: 'Our translation of the quote (empty for none)', fallback: '' },
  { flag: 'source-title', ask: "Source's title" },
  { flag: 'source-url', ask: "Source's https address" },
  { flag: 'how', ask: 'What was read, and where' },
];

export const platformQuestions: readonly Question[] = [
  { flag: 'id', ask: 'Id, as meet-now' },
  { flag: 'name', ask: 'Name' },
  { flag: 'vendor', ask: "Vendor's name" },
  { flag: 'country', ask: "Vendor's country code (empty if not established)", fallback: '' },
  { flag: 'category', ask: 'Category, as video-meeting or chat' },
  { flag: 'homepage', ask: 'Home page, https' },
  { flag: 'site', ask: 'Site patterns, with spaces between, as *://*.meet.example/*' },
  { flag: 'join', ask: 'Join patterns, with spaces between (empty for none)', fallback: '' },
  { flag: 'examples', ask: 'A real link for each join pattern, with spaces between', fallback: '' },
  {
    flag: 'near-misses',
    ask: 'Look-alikes that must not match, with spaces between',
    fallback: '',
  },
  { flag: 'how', ask: 'Where the patterns come from' },
];

type Answers = Readonly<Record<string, string>>;

/**
 * Writes a new entry into a list folder, of flags and, on a terminal, of
 * answers to what they leave open. Returns the exit code: 0 when the new file
 * lints, 1 when it has errors (they are named) or is there already, 2 when
 * something is missing and nothing was written.
 */
export async function create(
  kind: 'advisory' | 'platform',
  flags: Readonly<Record<string, string | undefined>>,
  folder: string,
  today: string,
  print: (line: string) => void,
): Promise<number> {
  const questions = kind === 'advisory' ? advisoryQuestions : platformQuestions;
  const answers = await askOpen(questions, flags);
  const missing = questions.filter((q) => answers[q.flag] === undefined);
  if (missing.length > 0) {
    for (const { flag, ask: what } of missing) print(`caveat: --${flag} is missing. ${what}`);
    return 2;
  }
  const given = answers as Answers;
  const entry = kind === 'advisory' ? advisoryOf(given, today) : platformOf(given, today);
  const place =
    kind === 'advisory'
      ? join('advisories', (given.jurisdiction ?? '').split(':')[0] ?? '', `${given.id}.json`)
      : join('platforms', `${given.id}.json`);
  const path = join(folder, place);
  if (existsSync(path)) {
    print(`caveat: ${path} is there already; choose another id or edit it`);
    return 1;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(entry, null, 2)}\n`);
  const problems = lintList(readListFiles(folder), today).filter((p) => p.file === place);
  for (const problem of problems) print(describeProblem(problem));
  print(`Wrote ${path}${problems.length > 0 ? '; mend what is named above' : ''}`);
  return problems.some((p) => p.severity === 'error') ? 1 : 0;
}

async function askOpen(
  questions: readonly Question[],
  flags: Readonly<Record<string, string | undefined>>,
): Promise<Readonly<Record<string, string | undefined>>> {
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : null;
  const answers: Record<string, string | undefined> = {};
  for (const { flag, ask: what, fallback } of questions) {
    const hint = fallback ? ` [${fallback}]` : '';
    const typed =
      flags[flag] ?? (terminal ? await terminal.question(`${what}${hint}: `) : undefined);
    answers[flag] = typed?.trim() || fallback;
  }
  terminal?.close();
  return answers;
}

function advisoryOf(a: Answers, today: string): object {
  return {
    id: a.id,
    issuer: { name: a.issuer, short: a.short },
    jurisdiction: a.jurisdiction,
    platforms: wordsIn(a.platforms, ','),
    title: a.title,
    published: a.published,
    status: a.status,
    audience: a.audience,
    binds: a.binds,
    scope: a.scope,
    stance: a.stance,
    summary: a.summary,
    ...(a.quote && {
      quote: {
        text: a.quote,
        lang: a['quote-lang'],
        ...(a.translation && { translation: a.translation }),
      },
    }),
    guidelines: [],
    sources: [{ title: a['source-title'], url: a['source-url'] }],
    evidence: { kind: 'seen', how: a.how, checked: today },
    revision: 1,
  };
}

function platformOf(a: Answers, today: string): object {
  return {
    id: a.id,
    name: a.name,
    vendor: { name: a.vendor, ...(a.country && { country: a.country }) },
    category: a.category,
    homepage: a.homepage,
    sitePatterns: wordsIn(a.site),
    joinPatterns: wordsIn(a.join),
    excludePatterns: [],
    nativeSchemes: [],
    examples: wordsIn(a.examples),
    nearMisses: wordsIn(a['near-misses']),
    vendorStatements: [],
    evidence: { how: a.how, checked: today },
  };
}

function wordsIn(text = '', between: string | RegExp = /\s+/): string[] {
  return text
    .split(between)
    .map((word) => word.trim())
    .filter(Boolean);
}
