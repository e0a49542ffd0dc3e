import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline/promises';
import { advisorySchema, placesSchema, platformSchema } from '../../policy/list/schema.ts';
import { lintList } from '../list/lint-list.ts';
import { languagesFor } from '../list/lint-places.ts';
import {
  folderOf,
  type ListFiles,
  placesOf,
  readEntry,
  readListFiles,
} from '../list/list-files.ts';
import { describeProblem, type Problem } from '../problem.ts';
import {
  advisoryQuestions,
  platformQuestions,
  type Question,
  textQuestions,
} from './entry-questions.ts';

type Answers = Readonly<Record<string, string>>;
type Asked = Readonly<Record<string, string | undefined>>;

/** A file that the list is to have, and its text. */
type NewFile = { readonly file: string; readonly text: string };

/**
 * Writes a new entry into a list folder, of flags and of answers to what they
 * leave open at a terminal. `texts`: values in other languages, each as
 * `hi.title=…`. Writes nothing that does not lint. Returns the exit code: 0 when
 * the entry was written, 1 when it has errors (they are named) or is there
 * already, 2 when something is missing.
 */
export async function create(
  kind: 'advisory' | 'platform',
  flags: Asked,
  texts: readonly string[],
  folder: string,
  today: string,
  print: (line: string) => void,
): Promise<number> {
  const files = readListFiles(folder);
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : null;
  const questions = kind === 'advisory' ? advisoryQuestions : platformQuestions;
  const answers = await askOpen(questions, flags, terminal);
  const missing = questions.filter((q) => answers[q.flag] === undefined);
  if (missing.length > 0) {
    terminal?.close();
    for (const { flag, ask: what } of missing) print(`caveat: --${flag} is missing. ${what}`);
    return 2;
  }
  const given = answers as Answers;
  const translated = kind === 'advisory' ? await askTexts(given, texts, files, terminal) : {};
  terminal?.close();
  const entry =
    kind === 'advisory' ? advisoryOf(given, translated, today) : platformOf(given, today);
  const written: NewFile = {
    file:
      kind === 'advisory'
        ? `advisories/${folderOf(given.issuer ?? '')}/${given.id}.json`
        : `platforms/${given.id}.json`,
    text: asJson(entry),
  };
  if (existsSync(join(folder, written.file))) {
    print(`caveat: ${join(folder, written.file)} is there already; choose another id or edit it`);
    return 1;
  }
  const place = kind === 'advisory' ? placeFileFor(given, files, folder) : null;
  const all = [written, ...(place ? [place] : [])];
  const problems = lintWith(files, kind, written, place, today).filter((p) =>
    all.some(({ file }) => file === p.file),
  );
  for (const problem of problems) print(describeProblem(problem));
  if (problems.some((p) => p.severity === 'error')) {
    print('Nothing was written. Mend what is named above, in these answers:');
    print(commandLine(kind, questions, given, translated));
    return 1;
  }
  for (const { file, text } of all) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    print(`Wrote ${join(folder, file)}`);
  }
  return 0;
}

async function askOpen(
  questions: readonly Question[],
  flags: Asked,
  terminal: Interface | null,
): Promise<Asked> {
  const answers: Record<string, string | undefined> = {};
  for (const { flag, ask: what, fallback, within } of questions) {
    const hint = fallback ? ` [${fallback}]` : '';
    const means = within === undefined || Boolean(answers[within]);
    const typed = flags[flag] ?? (means ? await terminal?.question(`${what}${hint}: `) : undefined);
    answers[flag] = typed?.trim() || fallback;
  }
  return answers;
}

/** The command that gives these answers again, so that one mistake does not cost them all. */
function commandLine(
  kind: string,
  questions: readonly Question[],
  given: Answers,
  translated: Readonly<Record<string, Answers>>,
): string {
  const quoted = (value: string) => `'${value.replace(/'/g, `'\\''`)}'`;
  const flags = questions
    .filter(({ flag, fallback }) => given[flag] && given[flag] !== fallback)
    .map(({ flag }) => `--${flag} ${quoted(given[flag] ?? '')}`);
  const texts = Object.entries(translated).flatMap(([language, values]) =>
    Object.entries(values)
      .filter(([, value]) => value)
      .map(([key, value]) => `--text ${quoted(`${language}.${key}=${value}`)}`),
  );
  return [`caveat new ${kind}`, ...flags, ...texts].join(' \\\n  ');
}

/** The advisory's words in the official languages of those whom it binds, as given or as answered. */
async function askTexts(
  given: Answers,
  texts: readonly string[],
  files: ListFiles,
  terminal: Interface | null,
): Promise<Readonly<Record<string, Answers>>> {
  const wanted = languagesFor(wordsIn(given.binds, ','), placesOf(files)).filter((l) => l !== 'en');
  const found: Record<string, Answers> = {};
  for (const language of wanted) {
    const values = texts.flatMap((text) => {
      const [, key, value] = new RegExp(`^${language}\\.([a-z-]+)=(.*)$`, 's').exec(text) ?? [];
      return key !== undefined && value !== undefined ? [[key, value] as const] : [];
    });
    const questions = textQuestions.map((q) => ({ ...q, ask: `${q.ask}, in ${language}` }));
    const answers = await askOpen(questions, Object.fromEntries(values), terminal);
    // A language without a word is left out, and lint names it.
    if (Object.values(answers).some(Boolean)) found[language] = answers as Answers;
  }
  return found;
}

function advisoryOf(a: Answers, translated: Readonly<Record<string, Answers>>, today: string) {
  const texts = Object.entries({ en: a, ...translated }).map(([language, text]) => [
    language,
    {
      issuer: text.office,
      title: text.title,
      audience: text.audience,
      summary: text.summary,
      guidelines: [],
      ...(text['status-note'] && { statusNote: text['status-note'] }),
    },
  ]);
  const source = (flag: string) => ({
    title: a[`${flag}-title`],
    url: a[`${flag}-url`],
    kind: a[`${flag}-kind`],
    ...(a[`${flag}-published`] && { published: a[`${flag}-published`] }),
    read: today,
    shows: wordsIn(a[`${flag}-shows`], ','),
  });
  return {
    id: a.id,
    issuer: a.issuer,
    binds: wordsIn(a.binds, ','),
    addressees: a.addressees,
    platforms: wordsIn(a.platforms, ','),
    published: a.published,
    ...(a.effective && { effective: a.effective }),
    ...(a.ended && { ended: a.ended }),
    status: a.status,
    scope: a.scope,
    stance: a.stance,
    texts: Object.fromEntries(texts),
    ...(a.quote && {
      quote: {
        text: a.quote,
        lang: a['quote-lang'],
        ...(a.translation && { translations: { en: a.translation } }),
        ...(a['quote-note'] && { note: a['quote-note'] }),
      },
    }),
    ...(a.reference && { reference: a.reference }),
    sources: ['source', ...(a['second-url'] ? ['second'] : [])].map(source),
    evidence: { kind: 'seen', how: a.how, checked: today },
    revision: 1,
  };
}

function platformOf(a: Answers, today: string) {
  return {
    id: a.id,
    name: a.name,
    vendor: { name: a.vendor, ...(a.country && { country: a.country }) },
    category: a.category,
    homepage: a.homepage,
    sitePatterns: wordsIn(a.site),
    joinPatterns: wordsIn(a.join),
    excludePatterns: [],
    nativeSchemes: wordsIn(a.schemes),
    examples: wordsIn(a.examples),
    nearMisses: wordsIn(a['near-misses']),
    vendorStatements: [],
    evidence: { how: a.how, checked: today },
  };
}

/** The file of places with the name of a code that the list does not have yet; null where none is given. */
function placeFileFor(given: Answers, files: ListFiles, folder: string): NewFile | null {
  const name = given['place-name'];
  const known = placesOf(files);
  const codes = [given.issuer ?? '', ...wordsIn(given.binds, ',')];
  const fresh = codes.find((code) => /[-/:]/.test(code) && !known[code]);
  if (!name || !fresh) return null;
  const file = `places/${folderOf(fresh)}.json`;
  const path = join(folder, file);
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as object) : {};
  return { file, text: asJson({ ...before, [fresh]: { names: { en: name } } }) };
}

/** The problems that the list would have with these files. */
function lintWith(
  files: ListFiles,
  kind: 'advisory' | 'platform',
  written: NewFile,
  place: NewFile | null,
  today: string,
): Problem[] {
  const problems = [...files.problems];
  const added = <T>(before: readonly T[], entry: T | null) => (entry ? [...before, entry] : before);
  const read = { file: written.file, text: written.text };
  const places = place && readEntry(place.file, place.text, placesSchema, problems);
  return lintList(
    {
      ...files,
      advisories:
        kind === 'advisory'
          ? added(files.advisories, readEntry(read.file, read.text, advisorySchema, problems))
          : files.advisories,
      platforms:
        kind === 'platform'
          ? added(files.platforms, readEntry(read.file, read.text, platformSchema, problems))
          : files.platforms,
      places: added(
        files.places.filter(({ from }) => from.file !== place?.file),
        places,
      ),
      problems,
    },
    today,
  );
}

function asJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function wordsIn(text = '', between: string | RegExp = /\s+/): string[] {
  return text
    .split(between)
    .map((word) => word.trim())
    .filter(Boolean);
}
