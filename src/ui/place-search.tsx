import { useMemo, useState } from 'preact/hooks';
import type { PlaceCode } from '../policy/list/place.ts';
import { placeSearch } from '../words/place-names.ts';
import { placeName } from '../words/words.ts';
import { useSurroundings } from './context.ts';

const mostFound = 8;

/** A field that finds governments, their bodies and employers by any of their names, and offers each as an answer. */
export function PlaceSearch({
  label,
  among = () => true,
  onChoose,
}: {
  label: string;
  /** Which places may be found. */
  among?: (code: PlaceCode) => boolean;
  onChoose: (code: PlaceCode) => void;
}) {
  const { t, policy } = useSurroundings();
  const { list } = policy;
  const [typed, setTyped] = useState('');
  const search = useMemo(() => placeSearch(list), [list]);
  const found = search(typed).filter(among);
  return (
    <div class="stack">
      <label class="field">
        {label}
        <input type="search" value={typed} onInput={(e) => setTyped(e.currentTarget.value)} />
      </label>
      <p role="status" class="hidden">
        {typed.trim() !== '' && t.count('membership_found', found.length)}
      </p>
      {typed.trim() !== '' &&
        (found.length > 0 ? (
          <p class="row">
            {found.slice(0, mostFound).map((code) => (
              <button type="button" key={code} onClick={() => onChoose(code)}>
                {placeName(t, list, code)}
              </button>
            ))}
          </p>
        ) : (
          <p>{t.say('membership_notFound')}</p>
        ))}
    </div>
  );
}
