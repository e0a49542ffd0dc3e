import { Command } from 'commander';
import type { PolicyList } from '../policy/schema.ts';
import { explain } from './explain.ts';

/** Put in at build time. */
declare const BUNDLED_LIST: PolicyList;
declare const CAVEAT_VERSION: string;

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
  .option('--json', 'one JSON object a line')
  .action((urls: string[], options: { membership?: string; json?: boolean }) => {
    process.exitCode = explain(
      BUNDLED_LIST,
      urls,
      options,
      (line) => console.log(line),
      (line) => console.error(line),
    );
  });

program.parse();
