import type { Outcome } from '../lib/outcome.ts';
import type { PlaceCode } from '../policy/list/place.ts';
import type { Acknowledgement } from '../state/acknowledgements.ts';

/** Why a person goes on, and whether in this tab alone. */
export type WayOnAnswer = Pick<Acknowledgement, 'reason' | 'note'> & {
  readonly onlyHere: boolean;
};

/** What a person can do on the hold page. */
export type HoldActions = {
  readonly leave: () => void;
  readonly goOn: (answer: WayOnAnswer) => Promise<Outcome>;
  readonly choose: (membership: PlaceCode[]) => Promise<Outcome>;
};
