import { Command } from 'commander';
import { localDay } from '../lib/local-day.ts';
import type { PolicyList } from '../policy/list/schema.ts';
import { checkPolicy } from './commands/check-policy.ts';
import { advisoryQuestions, platformQuestions } from './commands/entry-questions.ts';
import { type ExplainOptions, explain } from './commands/explain.ts';
import { lint } from './commands/lint.ts';
import { create } from './commands/new-entry.ts';

/** Put in at build time. */
declare const BUNDLED_LIST: PolicyList;
declare const CAVEAT_VERSION: string;

// The local day, by which the extension counts too.
const today = localDay();

const program = new Command('caveat')
  .description('Know before you join: what the policy list says about a link.')
  .version(CAVEAT_VERSION);

program
  .command('explain')
  .description('Judge links as the extension would.')
  .argument('<url...>', 'http or https addresses')
  .option(
    '--membership <codes>',
    'jurisdictions the person answers to, such as IN,US-TX or "none"; without it every governing advisory counts',
  )
  .option('--policy <file>', 'a managed policy, to judge as a machine that has it would')
  .option('--json', 'one JSON object a line')
  .action((urls: string[], options: ExplainOptions) => {
    process.exitCode = explain(
      BUNDLED_LIST,
      urls,
      options,
      today,
      (line) => console.log(line),
      (line) => console.error(line),
    );
  });

program
  .command('lint')
  .description(
    'Check a list folder, a list document or one entry. Exit code 0: no error, 1: errors, 2: could not be read.',
  )
  .argument('[path]', 'what to check', 'src/list')
  .option('--json', 'one JSON object a line')
  .option('--age', 'list what is due to be looked at again, the longest due first')
  .action((path: string, options: { json?: boolean; age?: boolean }) => {
    process.exitCode = lint(path, options, today, (line) => console.log(line));
  });

program
  .command('policy')
  .description('Managed policies.')
  .command('check')
  .description(
    'Say what each value of a managed policy will do, or what is wrong with it: Chromium’s JSON, Firefox’s policies.json, the Google Admin console’s, or plain keys. Exit code 0: no error, 1: errors, 2: could not be read.',
  )
  .argument('<file>', 'what to check')
  .option('--json', 'one JSON object a line')
  .action((file: string, options: { json?: boolean }) => {
    process.exitCode = checkPolicy(file, options, BUNDLED_LIST, today, (line) => console.log(line));
  });

const creation = program
  .command('new')
  .description('Write a new entry into a list folder; what flags leave open is asked for.');
for (const [kind, questions] of [
  ['advisory', advisoryQuestions],
  ['platform', platformQuestions],
] as const) {
  const command = creation
    .command(kind)
    .option('--list <folder>', 'the list folder', 'src/list')
    .option(
      '--text <language.field=value...>',
      'an advisory’s words in another language: hi.title=…',
    )
    .action(async () => {
      const flags: Record<string, string | undefined> = {};
      for (const { flag } of questions) {
        const name = flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
        flags[flag] = command.opts<Record<string, string>>()[name];
      }
      const { list, text } = command.opts<{ list: string; text?: string[] }>();
      const print = (line: string) => console.log(line);
      process.exitCode = await create(kind, flags, text ?? [], list, today, print);
    });
  for (const { flag, ask } of questions) command.option(`--${flag} <value>`, ask);
}

await program.parseAsync();
