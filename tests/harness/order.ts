import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Seconds that each suite usually takes, by project and file. */
export const usualSecondsFile = 'tests/usual-seconds.json';

export type SuiteSeconds = Readonly<Record<string, number>>;

/** The name under which the seconds of a file's tests in one project are kept. */
export function suiteName(project: string, file: string): string {
  return `${project} ${relative(process.cwd(), file)}`;
}

/**
 * Starts the longest suites first, so that none is left alone at the end. Each
 * file has a process and a browser of its own: their order changes nothing else.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = JSON.parse(readFileSync(usualSecondsFile, 'utf8')) as SuiteSeconds;
    const seconds = ({ project, moduleId }: TestSpecification) =>
      usual[suiteName(project.name, moduleId)] ?? 0;
    return [...files].sort((a, b) => seconds(b) - seconds(a));
  }
}
