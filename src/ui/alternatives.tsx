import { roomAddress } from '../policy/list/room.ts';
import type { Platform } from '../policy/list/schema.ts';
import { alternativesTo } from '../policy/verdict/alternatives.ts';
import { placeName } from '../words/words.ts';
import { useSurroundings } from './context.ts';
import { OutLink } from './link.tsx';
import { Fact } from './say.tsx';

/** What to use instead: each service can be opened, and a new room there made where it has rooms for all. */
export function Alternatives({
  platform,
  onRoom,
}: {
  platform: Platform;
  /** Takes the link of a new room; left out where nothing comes of it. */
  onRoom?: (link: string) => void;
}) {
  const { t, policy } = useSurroundings();
  const found = alternativesTo(platform, policy);
  if (found.length === 0) return null;
  return (
    <section>
      <h2>{t.say('alternatives')}</h2>
      <ul class="plain-list">
        {found.map((a) => (
          <li key={a.name}>
            {a.name}
            <span class="small quiet">
              {' · '}
              {a.place === null
                ? t.say('alternatives_ofOrganisation')
                : placeName(t, policy.list, a.place)}
              {a.note && ' · '}
              {a.note && <Fact>{a.note}</Fact>}
            </span>
            {(a.url || (a.newRoom && onRoom)) && (
              <span class="row small">
                {a.url && <OutLink href={a.url}>{t.say('alternatives_open')}</OutLink>}
                {a.newRoom && onRoom && (
                  <NewRoom
                    template={a.newRoom}
                    label={t.say('alternatives_newRoom')}
                    onRoom={onRoom}
                  />
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewRoom({
  template,
  label,
  onRoom,
}: {
  template: string;
  label: string;
  onRoom: (link: string) => void;
}) {
  const make = () => onRoom(roomAddress(template, crypto.getRandomValues(new Uint8Array(16))));
  return (
    <button type="button" class="plain" onClick={make}>
      {label}
    </button>
  );
}
