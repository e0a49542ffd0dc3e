import { matchesPattern, parsePattern } from '../../src/policy/address/pattern.ts';
import { parseSiteUrl } from '../../src/policy/address/url.ts';
import type { Answer } from './contender.ts';

/** The naive reference: each pattern against each address. */
export function rightAnswers(patterns: readonly string[], urls: readonly string[]): number[][] {
  const parsed = patterns.map(parsePattern);
  return urls.map((url) => {
    const site = parseSiteUrl(url);
    return site ? parsed.flatMap((pattern, i) => (matchesPattern(pattern, site) ? [i] : [])) : [];
  });
}

/** How many answers are wrong, each held to what its engine claims to tell. */
export function countWrong(answers: readonly Answer[], right: readonly number[][]): number {
  return answers.filter((answer, i) => !isRight(answer, right[i] ?? [])).length;
}

function isRight(answer: Answer, right: readonly number[]): boolean {
  if (typeof answer === 'boolean') return answer === right.length > 0;
  if (typeof answer === 'number') return answer < 0 ? right.length === 0 : right.includes(answer);
  return [...answer].sort((a, b) => a - b).join() === right.join();
}
