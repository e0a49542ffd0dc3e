import type { Exemption } from '../policy/organisation/organisation-keys.ts';
import type { OrganisationReport } from '../state/organisation-report.ts';
import { useSurroundings } from '../ui/context.ts';
import { dateText } from '../words/words.ts';
import { shownValue } from './diagnostics/without-secrets.ts';

function Exemptions({ exemptions }: { exemptions: readonly Exemption[] }) {
  const { t, policy } = useSurroundings();
  const sentence = ({ platform, reference, until }: Exemption) =>
    t.say(
      'check_level',
      policy.platformOf(platform)?.name ?? platform,
      t.say('exempt', reference, dateText(t, until)),
    );
  return (
    <ul class="plain-list" dir={t.direction}>
      {exemptions.map((one) => (
        <li key={`${one.platform} ${one.reference}`}>
          {sentence(one)} <span class="small quiet">{one.reason}</span>
        </li>
      ))}
    </ul>
  );
}

/** Every value that an organisation set, as it was understood, and each that could not be used, with why; nothing where there is no organisation. */
export function OrganisationSection({
  organisation,
  refused,
  remarks,
  managed,
}: OrganisationReport) {
  const { t } = useSurroundings();
  const understood = Object.entries(organisation);
  if (understood.length + refused.length === 0 && managed.failure === null) return null;
  const time = new Intl.DateTimeFormat(t.language, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <section class="stack" id="organisation">
      <h2>{t.say('options_policy')}</h2>
      {managed.keptUntil !== null ? (
        <p class="notice">{t.say('policy_kept', time.format(managed.keptUntil))}</p>
      ) : (
        managed.failure !== null && <p class="notice">{t.say('policy_unread', managed.failure)}</p>
      )}
      {managed.readAt !== null && (
        <p class="small quiet">{t.say('policy_read', time.format(managed.readAt))}</p>
      )}
      {refused.length > 0 && (
        <div class="notice">
          <h3 class="part">{t.say('options_policyRefused')}</h3>
          <ul class="plain-list">
            {refused.map(({ key, path, reason, value }) => (
              <li key={[key, ...path].join('.')} dir="ltr" lang="en">
                <code>{[key, ...path].join('.')}</code> {reason}{' '}
                <code>{JSON.stringify(value)}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      {remarks.length > 0 && (
        <div>
          <h3 class="part">{t.say('policy_remarks')}</h3>
          <ul class="plain-list">
            {remarks.map(({ key, path, reason }) => (
              <li key={[key, ...path, reason].join('.')} dir="ltr" lang="en">
                <code>{[key, ...path].join('.')}</code> {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      <dl class="pairs" dir="ltr">
        {understood.map(([key, value]) => (
          <div key={key}>
            <dt>
              <code>{key}</code>
            </dt>
            <dd>
              {key === 'exemptions' ? (
                <Exemptions exemptions={organisation.exemptions ?? []} />
              ) : (
                <code>{shownValue(key, value)}</code>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
