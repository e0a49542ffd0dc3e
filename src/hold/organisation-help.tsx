import { useSurroundings } from '../ui/context.ts';
import { OutLink } from '../ui/link.tsx';

/** Whom to ask for an exemption, as the organisation names them. */
export function OrganisationHelp() {
  const { t, policy } = useSurroundings();
  const { helpText, helpUrl, helpEmail } = policy.organisation;
  if (!helpText && !helpUrl && !helpEmail) return <p>{t.say('hold_askNobody')}</p>;
  return (
    <div>
      <p>{t.say('hold_askExemption')}</p>
      {helpText && <p>{helpText}</p>}
      {helpEmail && (
        <p>
          <a href={`mailto:${helpEmail}`}>{helpEmail}</a>
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
