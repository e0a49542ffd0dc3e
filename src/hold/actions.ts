import type { Jurisdiction } from '../policy/list/jurisdiction.ts';
import type { Acknowledgement } from '../state/acknowledgements.ts';

/** What a person can do on the hold page. */
export type HoldActions = {
  readonly leave: () => void;
  /** Resolves to why it could not be done, in the browser's words, or to null. */
  readonly goOn: (reason: Acknowledgement['reason'], note: string) => Promise<string | null>;
  readonly choose: (membership: Jurisdiction[]) => Promise<string | null>;
  readonly openOptions: () => void;
};
