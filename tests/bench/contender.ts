/** An engine as the bench drives it. */
export type Contender = {
  readonly name: string;
  readonly licence: string;
  /** All fitting patterns, one of them, or only whether there is any. */
  readonly answers: 'all' | 'one' | 'any';
  /** Beyond this many patterns it would take minutes. */
  readonly mostPatterns: number;
  readonly build: (patterns: readonly string[]) => Built | Promise<Built>;
};

/** Indices of patterns, an index or -1 for none, or a yes or no. */
export type Answer = readonly number[] | number | boolean;

export type Built = {
  readonly find: (url: string) => Answer;
  /** Writes the form that outlives the process, for engines that have one. */
  readonly keep?: () => Kept | Promise<Kept>;
};

type Kept = { readonly bytes: number; readonly load: () => unknown };
