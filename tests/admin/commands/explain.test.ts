import { describe, expect, test } from 'vitest';
import { type ExplainOptions, explain } from '../../../src/admin/commands/explain.ts';
import { shippedList } from '../../lists.ts';

const list = shippedList();

type Line = { readonly governing: readonly string[]; readonly because: string };

function run(urls: string[], options: ExplainOptions) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = explain(
    list,
    urls,
    options,
    '2026-11-27',
    (line) => printed.push(line),
    (line) => complaints.push(line),
  );
  return { code, printed, complaints };
}

const json = (urls: string[], membership?: string) => {
  const { code, printed } = run(urls, { json: true, ...(membership && { membership }) });
  return { code, verdicts: printed.map((line) => JSON.parse(line) as Line) };
};

describe('caveat explain --json', () => {
  test('says which platform, kind, level and advisories, one line a link', () => {
    const { code, verdicts } = json(['https://zoom.us/j/1', 'https://zoom.us/pricing'], 'IN');
    expect(code).toBe(0);
    expect(verdicts[0]).toMatchObject({
      url: 'https://zoom.us/j/1',
      platform: 'zoom',
      kind: 'join',
      level: 'acknowledge',
    });
    expect(verdicts[0]?.governing[0]).toBe('in-mha-cycord-zoom-2020');
    expect(verdicts[0]?.because).toContain(
      'Indian Ministry of Home Affairs: official use of Zoom is not allowed',
    );
    expect(verdicts[1]).toMatchObject({ platform: 'zoom', kind: 'visit', level: 'inform' });
  });

  test('says what a link is even where nothing governs', () => {
    const { verdicts } = json(['https://zoom.us/j/1'], 'AT');
    expect(verdicts[0]).toMatchObject({
      platform: 'zoom',
      kind: 'join',
      level: null,
      governing: [],
    });
  });

  test('has nulls for what is not listed', () => {
    const { code, verdicts } = json(['https://www.zoomgov.com/j/1']);
    expect(code).toBe(0);
    expect(verdicts[0]).toMatchObject({ platform: null, kind: null, level: null, governing: [] });
  });

  test('without a membership every governing advisory counts', () => {
    const [verdict] = json(['https://zoom.us/j/1']).verdicts;
    expect(verdict?.governing.length).toBeGreaterThanOrEqual(7);
  });

  test('a bad address is an error on its own line, the others are judged, and the exit code is 2', () => {
    const { code, verdicts } = json(['zoom', 'mailto:a@b.example', 'https://zoom.us/']);
    expect(code).toBe(2);
    expect(verdicts.map((v) => 'error' in v)).toEqual([true, true, false]);
  });
});

test('a membership that is none is refused by name', () => {
  const { code, complaints } = run(['https://zoom.us/'], { membership: 'IN,Texas' });
  expect(code).toBe(2);
  expect(complaints.join()).toContain('"Texas" is not the code of a jurisdiction or body');
});
