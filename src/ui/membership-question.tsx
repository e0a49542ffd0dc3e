import { useEffect, useRef, useState } from 'preact/hooks';
import { lineageOf } from '../policy/list/answers-to.ts';
import { partsOf } from '../policy/list/parts.ts';
import { countryOf, isEmployer, type PlaceCode } from '../policy/list/place.ts';
import { placeName } from '../words/words.ts';
import { useSurroundings } from './context.ts';
import { PlaceSearch } from './place-search.tsx';

/** With the answer for everybody else there are eight buttons: as many as one takes in at a glance. */
const mostOffered = 7;

type Heading = 'h2' | 'h3';

/** Whom a person works for: the country or employer first; then, where that matters, which part. */
export function MembershipQuestion({
  offered,
  about,
  Heading = 'h2',
  onAnswer,
}: {
  /** The likeliest answers, first the likeliest. */
  offered: readonly PlaceCode[];
  /** The platform that gives reason to ask, below the number of those who speak about it; and whether a link waits. */
  about?: { readonly platform: string; readonly isHeld: boolean };
  Heading?: Heading;
  /** An empty answer: none of these. */
  onAnswer: (membership: PlaceCode[]) => void;
}) {
  const { t, policy } = useSurroundings();
  const { list } = policy;
  const [whole, setWhole] = useState<PlaceCode | null>(null);
  const [isPutOff, setPutOff] = useState(false);
  const choose = (code: PlaceCode) =>
    partsOf(code, list).length > 0 ? setWhole(code) : onAnswer([code]);
  if (whole) {
    return (
      <PartQuestion
        key={whole}
        whole={whole}
        platform={about?.platform}
        Heading={Heading}
        onAnswer={(code) => (code === whole ? onAnswer([code]) : choose(code))}
        onBack={() => setWhole(null)}
      />
    );
  }
  if (isPutOff) {
    return (
      <p>
        <button type="button" class="plain" onClick={() => setPutOff(false)}>
          {t.say('membershipQuestion')}
        </button>
      </p>
    );
  }
  return (
    <section class="stack question">
      <Heading tabIndex={-1}>
        {t.say(about ? 'membership_oneOfThem' : 'membershipQuestion')}
      </Heading>
      {!about && <p class="quiet">{t.say('membershipHelp')}</p>}
      <p class="row">
        {offered.slice(0, mostOffered).map((code) => (
          <button type="button" key={code} onClick={() => choose(code)}>
            {placeName(t, list, code)}
          </button>
        ))}
        <button type="button" onClick={() => onAnswer([])}>
          {t.say(about ? 'membership_no' : 'membershipNone')}
        </button>
        {about && (
          <button type="button" class="plain" onClick={() => setPutOff(true)}>
            {t.say('membership_notNow')}
          </button>
        )}
      </p>
      <PlaceSearch label={t.say('membership_search')} onChoose={choose} />
      {about && (
        <p class="small quiet">
          {t.say(about.isHeld ? 'membership_noMeansHere' : 'membership_noMeans')}
        </p>
      )}
    </section>
  );
}

/** Which part of a government or employer a person works for, since some advisories bind one part alone. */
export function PartQuestion({
  whole,
  platform,
  Heading = 'h2',
  onAnswer,
  onBack,
}: {
  whole: PlaceCode;
  /** The platform that gives reason to ask: parts with a word on it lead. */
  platform?: string | undefined;
  Heading?: Heading;
  /** The part, or the whole itself: only what binds all of it counts. */
  onAnswer: (code: PlaceCode) => void;
  /** Goes back to the countries; left out where the country is not in question. */
  onBack?: () => void;
}) {
  const { t, policy } = useSurroundings();
  const { list } = policy;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const name = placeName(t, list, whole);
  const parts = partsOf(whole, list, platform);
  const lies = (code: PlaceCode) =>
    code !== whole &&
    (lineageOf(code, list.places).includes(whole) || countryOf(code) === whole) &&
    !isEmployer(code);
  return (
    <section class="stack question">
      <Heading ref={heading} tabIndex={-1}>
        {t.say('membership_which', name)}
      </Heading>
      <p class="quiet">{t.say('membership_whichHelp')}</p>
      <p class="row">
        {parts.slice(0, mostOffered).map((code) => (
          <button type="button" key={code} onClick={() => onAnswer(code)}>
            {placeName(t, list, code)}
          </button>
        ))}
        <button type="button" onClick={() => onAnswer(whole)}>
          {t.say('membership_rest')}
        </button>
      </p>
      {parts.length > mostOffered && (
        <PlaceSearch label={t.say('membership_search')} among={lies} onChoose={onAnswer} />
      )}
      {onBack && (
        <p>
          <button type="button" class="plain" onClick={onBack}>
            {t.say('membership_back')}
          </button>
        </p>
      )}
    </section>
  );
}
