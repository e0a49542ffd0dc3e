import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type GoldenRow = {
  readonly url: string;
  readonly platform: string | null;
  readonly kind: string | null;
  readonly level: string | null;
};

/** Every row of tests/golden/*.tsv: address, platform, kind, level, with "-" for none. */
export function goldenRows(): GoldenRow[] {
  const folder = 'tests/golden';
  const tables = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
  return tables.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [url = '', ...rest] = line.split('\t');
        const [platform = null, kind = null, level = null] = rest.map((c) =>
          c === '-' ? null : c,
        );
        return { url, platform, kind, level };
      }),
  );
}
