import type { Organisation, RefusedKey } from '../policy/organisation.ts';
import { useSurroundings } from '../ui/context.ts';

/** Every value that an organisation set, as it was understood, and each that could not be used, with why. */
export function OrganisationSection({
  organisation,
  refused,
}: {
  organisation: Organisation;
  refused: readonly RefusedKey[];
}) {
  const { t } = useSurroundings();
  const understood = Object.entries(organisation);
  if (understood.length + refused.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.say('options_policy')}</h2>
      {refused.length > 0 && (
        <div class="notice">
          <h3 class="part">{t.say('options_policyRefused')}</h3>
          <ul class="plain-list">
            {refused.map(({ key, value, reason }) => (
              <li key={key} dir="ltr" lang="en">
                <code>{key}</code> {reason} <code>{JSON.stringify(value)}</code>
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
              <code>{JSON.stringify(value)}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
