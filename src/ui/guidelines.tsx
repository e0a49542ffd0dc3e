import type { Advisory } from '../policy/list/schema.ts';
import { textIn } from '../words/words.ts';
import { useSurroundings } from './context.ts';
import { Fact } from './say.tsx';

const roles = ['anyone', 'guest', 'host'] as const;

/** An advisory's advice for private use; what is for a host and what for a guest stands apart. */
export function Guidelines({ advisory }: { advisory: Advisory }) {
  const { t } = useSurroundings();
  const { lang, text } = textIn(t, advisory);
  const roleOf = (i: number) => advisory.guidelineRoles?.[i] ?? 'anyone';
  return (
    <>
      {roles.map((role) => {
        const lines = text.guidelines.filter((_, i) => roleOf(i) === role);
        return (
          lines.length > 0 && (
            <section key={role}>
              {role !== 'anyone' && <p class="quiet">{t.say(`guidelines_${role}`)}</p>}
              <ul>
                {lines.map((line) => (
                  <li key={line}>
                    <Fact lang={lang}>{line}</Fact>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}
