import type { Platform } from '../policy/list/schema.ts';
import { alternativesTo } from '../policy/verdict/alternatives.ts';
import { placeName } from '../words/words.ts';
import { useSurroundings } from './context.ts';
import { OutLink } from './link.tsx';
import { Fact } from './say.tsx';

export function Alternatives({ platform }: { platform: Platform }) {
  const { t, policy } = useSurroundings();
  const found = alternativesTo(platform, policy);
  if (found.length === 0) return null;
  return (
    <section>
      <h2>{t.say('alternatives')}</h2>
      <ul class="plain-list">
        {found.map((a) => (
          <li key={a.name}>
            {a.url ? <OutLink href={a.url}>{a.name}</OutLink> : a.name}
            <span class="small quiet">
              {' · '}
              {placeName(t, policy.list, a.place)}
              {a.note && ' · '}
              {a.note && <Fact>{a.note}</Fact>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
