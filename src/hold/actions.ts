import type { Outcome } from '../lib/outcome.ts';
import type { PlaceCode } from '../policy/list/place.ts';
import type { Acknowledgement } from '../state/acknowledgements.ts';

/** What a person can do on the hold page. */
export type HoldActions = {
  readonly leave: () => void;
  readonly goOn: (reason: Acknowledgement['reason'], note: string) => Promise<Outcome>;
  readonly choose: (membership: PlaceCode[]) => Promise<Outcome>;
};
