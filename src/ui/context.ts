import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Policy } from '../policy/verdict/policy.ts';
import type { Translator } from '../words/translator.ts';

/** What every component of a page reads: the words, the policy, and where things are shown. */
export type Surroundings = {
  readonly t: Translator;
  readonly policy: Policy;
  /** Where an advisory of this id is shown whole. */
  readonly addressOf: (advisoryId: string) => string;
};

export const SurroundingsContext = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('a component stands outside its page');
  return surroundings;
}
