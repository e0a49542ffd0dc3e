import type { Jurisdiction } from '../policy/jurisdiction.ts';
import type { Organisation, RefusedKey } from '../policy/organisation.ts';
import type { Policy } from '../policy/policy.ts';
import type { Acknowledgement } from '../state/acknowledgements.ts';
import type { RefusedRule } from '../state/refused-rules.ts';
import type { PortableSettings } from '../state/settings-schema.ts';
import type { Language } from '../ui/languages.ts';
import type { RulesInForce } from './diagnostics/rules-in-force.ts';
import type { TestResult } from './diagnostics/self-test.ts';

/** All that the options page shows beside the policy itself. */
export type OptionsState = {
  readonly granted: boolean;
  readonly settings: PortableSettings;
  /** Those that count now. */
  readonly decisions: readonly Acknowledgement[];
  readonly organisation: {
    readonly organisation: Organisation;
    readonly refused: readonly RefusedKey[];
  };
  /** From the page's address: what the register opens with. Empty for none. */
  readonly wantedAdvisory: string;
  readonly wantedPlatform: string;
  readonly diagnostics: {
    readonly policy: Policy;
    readonly privateWindows: boolean;
    readonly rules: RulesInForce;
    readonly refusedRules: readonly RefusedRule[];
  };
};

export type OptionsActions = {
  readonly choose: (membership: Jurisdiction[]) => Promise<void>;
  readonly chooseLanguage: (language: Language | null) => void;
  readonly revoke: (platform: string) => void;
  /** Every decision of this session, every dismissed notice. */
  readonly erase: () => void;
  readonly load: (settings: PortableSettings) => Promise<void>;
  readonly runTests: () => Promise<TestResult[]>;
  readonly redraw: () => void;
};
