import { defaultLevels, type Kind } from '../policy/list/level.ts';
import { type Stance, stances } from '../policy/list/stance.ts';
import { useSurroundings } from '../ui/context.ts';
import { stanceWord } from '../words/words.ts';

const kinds: readonly Kind[] = ['join', 'visit'];

/** What happens at which stance, and whose word that is: ours by default, or the organisation's. */
export function LevelsSection() {
  const { t, policy } = useSurroundings();
  const { levels, platformLevels } = policy.terms;
  const { organisation } = policy;
  const own = organisation.platformLevels ?? {};
  const origin = (stance: Stance, kind: Kind) =>
    organisation.levels?.[`${stance}.${kind}`] === undefined
      ? t.say('origin_default')
      : originOfOrganisation();
  const originOfOrganisation = () =>
    organisation.organizationName
      ? t.say('origin_organisationNamed', organisation.organizationName)
      : t.say('origin_organisation');
  const nameOf = (id: string) => policy.platformOf(id)?.name ?? id;
  return (
    <section class="stack" id="levels">
      <h2>{t.say('options_levels')}</h2>
      <table>
        <thead>
          <tr>
            <td />
            {kinds.map((kind) => (
              <th scope="col" key={kind}>
                {t.say(`options_kind_${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stances.map((stance) => (
            <tr key={stance}>
              <th scope="row">{t.say(`stance_${stanceWord[stance]}`)}</th>
              {kinds.map((kind) => (
                <td key={kind}>
                  {t.say(`options_level_${levels[stance][kind]}`)}
                  <br />
                  <span class="small quiet">{origin(stance, kind)}</span>
                  {levels[stance][kind] !== defaultLevels[stance][kind] && (
                    <span class="small quiet">
                      {' · '}
                      {t.say(
                        'options_insteadOf',
                        t.say(`options_level_${defaultLevels[stance][kind]}`),
                      )}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {Object.keys(own).length > 0 && (
        <>
          <h3 class="part">{t.say('options_platformLevels')}</h3>
          <p class="small quiet">{originOfOrganisation()}</p>
          <ul class="plain-list">
            {Object.entries(own).map(([key]) => {
              const [id = '', kind] = key.split('.') as [string, Kind];
              const level = platformLevels[kind].get(id);
              return (
                level && (
                  <li key={key}>
                    {t.say(
                      'options_platformLevel',
                      nameOf(id),
                      t.say(`options_kind_${kind}`),
                      t.say(`options_level_${level}`),
                    )}
                  </li>
                )
              );
            })}
          </ul>
        </>
      )}
      <p class="small quiet">{t.say('options_levelsHelp')}</p>
    </section>
  );
}
