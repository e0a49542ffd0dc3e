import type { PlaceCode } from '../policy/list/place.ts';
import type { Policy } from '../policy/verdict/policy.ts';
import type { Acknowledgement } from '../state/acknowledgements.ts';
import type { OrganisationReport } from '../state/organisation-report.ts';
import type { ProtectionGap } from '../state/protection.ts';
import type { RefusedRule } from '../state/refused-rules.ts';
import type { PortableSettings } from '../state/settings-schema.ts';
import type { Language } from '../words/languages.ts';
import type { RulesInForce } from './diagnostics/rules-in-force.ts';

/** All that the options page shows beside the policy itself. */
export type OptionsState = {
  readonly settings: PortableSettings;
  /** The decisions that run now. */
  readonly decisions: readonly Acknowledgement[];
  readonly organisation: OrganisationReport;
  /** A part of the page or an advisory, and a platform, as the page's address names them; empty for none. */
  readonly wanted: string;
  readonly wantedPlatform: string;
  readonly diagnostics: {
    readonly policy: Policy;
    readonly gaps: readonly ProtectionGap[];
    readonly rules: RulesInForce;
    readonly refusedRules: readonly RefusedRule[];
    /** Keys of kept values that this version can't read. */
    readonly unfit: readonly string[];
  };
};

export type OptionsActions = {
  readonly choose: (membership: PlaceCode[]) => Promise<void>;
  readonly tellOfOthers: (is: boolean) => void;
  readonly chooseLanguage: (language: Language | null) => void;
  readonly revoke: (platform: string) => void;
  /** Brings one dismissed notice back, by its key. */
  readonly showAgain: (notice: string) => void;
  /** Forgets every decision of this session and every dismissed notice. */
  readonly erase: () => void;
  readonly load: (settings: PortableSettings) => Promise<void>;
  readonly redraw: () => void;
};
