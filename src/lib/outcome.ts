/** What came of something that may fail: done, with what it yields, or why not. */
export type Outcome<Yield extends object = object, Reason = string> =
  | ({ readonly ok: true } & Yield)
  | Failed<Reason>;

export type Failed<Reason = string> = { readonly ok: false; readonly reason: Reason };
