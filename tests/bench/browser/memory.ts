import { readdirSync, readFileSync } from 'node:fs';
import type { Driven } from '../../harness/driven.ts';

/** Megabytes that the browser and all its processes take up, shared pages counted in parts; Linux only. */
export function memoryOf({ browser }: Driven): number {
  const root = browser.process()?.pid;
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (pid) parents.set(pid, parentOf(pid));
  }
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return pid === root || (parent !== undefined && parent > 0 && isOurs(parent));
  };
  return [...parents.keys()].filter(isOurs).reduce((sum, pid) => sum + pss(pid), 0) / 1000;
}

function parentOf(pid: number): number {
  // The name in parentheses may have spaces in it.
  return Number(read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1] ?? 0);
}

function pss(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}
