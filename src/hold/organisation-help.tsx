import type { Advisory, Platform } from '../policy/list/schema.ts';
import { listOf } from '../policy/verdict/merge.ts';
import { useSurroundings } from '../ui/context.ts';
import { OutLink } from '../ui/link.tsx';
import { mailAddress } from '../words/mail-address.ts';
import { citation } from '../words/words.ts';

/** Whom to ask for an exemption, as the organisation names them; where it has an address, with a ready email that never carries the link. */
export function OrganisationHelp({ platform, lead }: { platform: Platform; lead: Advisory }) {
  const { t, policy } = useSurroundings();
  const { helpText, helpUrl, helpEmail } = policy.organisation;
  if (!helpText && !helpUrl && !helpEmail) return <p>{t.say('hold_askNobody')}</p>;
  const cited = citation(t, lead, listOf(policy.provenance, lead.id));
  return (
    <div>
      <p>{t.say('hold_askExemption')}</p>
      {helpText && <p>{helpText}</p>}
      {helpEmail && (
        <p>
          <a
            href={mailAddress(
              helpEmail,
              t.say('hold_exemptionSubject', platform.name),
              t.say('hold_exemptionText', platform.name, cited),
            )}
          >
            {t.say('hold_exemptionMail')}
          </a>{' '}
          <span class="quiet">{helpEmail}</span>
        </p>
      )}
      {helpUrl && (
        <p>
          <OutLink href={helpUrl}>{helpUrl}</OutLink>
        </p>
      )}
    </div>
  );
}
