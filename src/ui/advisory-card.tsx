import type { Advisory } from '../policy/list/schema.ts';
import { listOf } from '../policy/verdict/merge.ts';
import {
  dateText,
  languageName,
  placeNames,
  scopeText,
  sourceText,
  stanceText,
  statement,
  statusText,
  textIn,
  translationIn,
} from '../words/words.ts';
import { useSurroundings } from './context.ts';
import { Guidelines } from './guidelines.tsx';
import { OutLink } from './link.tsx';
import { Fact, Say } from './say.tsx';

const headings = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;
const below = { 2: 3, 3: 4 } as const;
type HeadingTag = (typeof headings)[keyof typeof headings];

export type CardProps = {
  readonly advisory: Advisory;
  /** Names of what it speaks about. */
  readonly platforms: readonly string[];
  /** `governing` binds this person, `aside` binds others, `past` no longer stands. */
  readonly standing: 'governing' | 'aside' | 'past';
  /** Whether the statement stands above; not where the page's own heading says it. */
  readonly headed?: boolean;
  /** The level of the card's first headings. */
  readonly level?: 2 | 3;
  /** Opens all details from the start. */
  readonly whole?: boolean;
  /** Keeps its words among the details, for whoever has read them before. */
  readonly brief?: boolean;
};

/** One advisory: its words, who issued it, when, for whom, whether it stands, its source; then all details. */
export function AdvisoryCard({
  advisory,
  platforms,
  standing,
  headed = true,
  level = 2,
  whole = false,
  brief = false,
}: CardProps) {
  const { t, policy } = useSurroundings();
  const said = statement(t, policy, advisory, platforms);
  const Heading = headings[level];
  return (
    <article class={`advisory ${standing}`}>
      {headed && <Heading>{said}</Heading>}
      <Facts advisory={advisory} />
      {!brief && <Quote advisory={advisory} />}
      <details open={whole}>
        <summary>{t.say('allDetails')}</summary>
        {brief && <Quote advisory={advisory} />}
        <Details advisory={advisory} Part={headed ? headings[below[level]] : headings[level]} />
      </details>
    </article>
  );
}

/** The advisory's own words, in the language they were issued in; to readers of another, our translation, marked as ours. */
function Quote({ advisory: { quote } }: { advisory: Advisory }) {
  const { t } = useSurroundings();
  if (!quote) return null;
  const translation = translationIn(t, quote);
  return (
    // The bar stands where the quoted words begin, whichever way the page runs.
    <blockquote dir="auto">
      <p lang={quote.lang} dir="auto">
        {t.say('quoted', quote.text)}
      </p>
      {translation && (
        <p class="small" dir={t.direction}>
          {t.say('ourTranslation', translation)}
        </p>
      )}
      <footer class="small quiet" dir={t.direction}>
        {t.say('quoteLanguage', languageName(t, quote.lang))}
        {quote.note && ' · '}
        {quote.note && <Fact>{quote.note}</Fact>}
      </footer>
    </blockquote>
  );
}

function Facts({ advisory }: { advisory: Advisory }) {
  const { t, policy } = useSurroundings();
  const { lang, text } = textIn(t, advisory);
  const [source] = advisory.sources;
  return (
    <div class="facts">
      <p>
        <Fact lang={lang}>{text.issuer}</Fact>
        {' · '}
        {t.say('issued', dateText(t, advisory.published))}
        {' · '}
        <Say message="audienceIs">
          <Fact lang={lang}>{text.audience}</Fact>
        </Say>
        {' · '}
        <strong>{statusText(t, advisory, policy.today)}</strong>
        {source && ' · '}
        {source && (
          <Say message="source">
            <OutLink href={source.url}>{source.title}</OutLink>
          </Say>
        )}
      </p>
      <OrganisationsWord advisory={advisory} />
    </div>
  );
}

/** Where the organisation added or replaced the advisory, or took it away for its people. */
function OrganisationsWord({ advisory: { id } }: { advisory: Advisory }) {
  const { t, policy } = useSurroundings();
  const { withdrawn } = policy.provenance;
  const reason = withdrawn[id];
  return (
    <>
      {listOf(policy.provenance, id).origin === 'organisation' && (
        <p class="quiet">{t.say('organisation_list')}</p>
      )}
      {reason !== undefined && (
        <p>
          <strong>
            {reason === null
              ? t.say('organisation_withdrawn')
              : t.say('organisation_withdrawnFor', reason)}
          </strong>
        </p>
      )}
    </>
  );
}

function Details({ advisory, Part }: { advisory: Advisory; Part: HeadingTag }) {
  const { t, policy, addressOf } = useSurroundings();
  const { binds, effective, ended, reference, supersededBy } = advisory;
  const { lang, text } = textIn(t, advisory);
  return (
    <div class="facts">
      <p>
        <Fact lang={lang}>{text.title}</Fact>
      </p>
      <p>{t.say('bindsWhom', placeNames(t, policy.list, binds))}</p>
      <p>
        {stanceText(t, advisory)} · {t.say('scopeIs', scopeText(t, advisory))}
      </p>
      {effective && <p>{t.say('effective', dateText(t, effective))}</p>}
      {ended && <p>{t.say('ended', dateText(t, ended))}</p>}
      {supersededBy && (
        <p>
          <Say message="replacedBy">
            <a href={addressOf(supersededBy)} target="_blank" rel="noopener">
              {supersededBy}
            </a>
          </Say>
        </p>
      )}
      {advisory.addressees === 'vendor' && <p>{t.say('bindsVendor')}</p>}
      {reference && (
        <p>
          <Say message="referenceIs">
            <Fact>{reference}</Fact>
          </Say>
        </p>
      )}
      <p>
        <Fact lang={lang}>{text.summary}</Fact>
      </p>
      {text.statusNote && (
        <p class="quiet">
          <Fact lang={lang}>{text.statusNote}</Fact>
        </p>
      )}
      {text.guidelines.length > 0 && (
        <>
          <Part class="part">{t.say('guidelines')}</Part>
          <Guidelines advisory={advisory} />
        </>
      )}
      <Part class="part">{t.say('verification')}</Part>
      <p>
        <Say message={`evidence_${advisory.evidence.kind}`}>
          <Fact>{advisory.evidence.how}</Fact>
        </Say>
      </p>
      <ul>
        {advisory.sources.map((source) => (
          <li key={source.url}>
            <OutLink href={source.url}>{source.title}</OutLink>{' '}
            <span class="small quiet">{sourceText(t, source)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
