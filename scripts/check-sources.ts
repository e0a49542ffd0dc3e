import { readListFiles, toPolicyList } from '../src/admin/list/list-files.ts';

const atOnce = 8;
const timeoutMs = 20_000;

/** Prints, as Markdown, each source of the list that does not answer; nothing when all do. */
const list = toPolicyList(readListFiles('src/list'));
if (!list) throw new Error('the list has errors; run `node dist/caveat.mjs lint`');

const cited = new Map<string, string[]>();
const cite = (url: string, by: string) => cited.set(url, [...(cited.get(url) ?? []), by]);
for (const a of list.advisories) for (const s of a.sources) cite(s.url, a.id);
for (const a of list.alternatives) for (const s of a.sources) cite(s.url, a.name);
for (const p of list.platforms) {
  for (const s of p.vendorStatements) for (const source of s.sources) cite(source.url, p.id);
}

const waiting = [...cited.keys()];
const silent: string[] = [];
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (let url = waiting.shift(); url; url = waiting.shift()) {
      const answer = await statusOf(url);
      // Many papers refuse programs; a page that is gone says 404 or 410, or nothing at all.
      if (answer === 404 || answer === 410 || typeof answer === 'string') {
        silent.push(`- ${url} (${(cited.get(url) ?? []).join(', ')}): ${answer}`);
      }
    }
  }),
);
if (silent.length > 0)
  console.log(`Of ${cited.size} sources these do not answer:\n\n${silent.sort().join('\n')}`);

async function statusOf(url: string): Promise<number | string> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })).status;
  } catch (error) {
    const { cause, message } = error as Error;
    return cause instanceof Error ? cause.message : message;
  }
}
