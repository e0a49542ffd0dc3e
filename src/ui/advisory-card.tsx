import type { Advisory } from '../policy/schema.ts';
import { useSurroundings } from './context.ts';
import { OutLink } from './link.tsx';
import {
  dateText,
  jurisdictionName,
  languageName,
  scopeText,
  stanceText,
  statement,
  statusText,
} from './words.ts';

export type CardProps = {
  readonly advisory: Advisory;
  /** Names of what it speaks about. */
  readonly platforms: readonly string[];
  /** `governing` binds this person, `aside` binds others, `past` no longer stands. */
  readonly standing: 'governing' | 'aside' | 'past';
  /** Left out where the page's own heading says it. */
  readonly headed?: boolean;
  /** Opens all details from the start. */
  readonly whole?: boolean;
};

/** One advisory: its words, who issued it, when, for whom, whether it stands, its source; then all details. */
export function AdvisoryCard({
  advisory,
  platforms,
  standing,
  headed = true,
  whole = false,
}: CardProps) {
  const { t } = useSurroundings();
  return (
    <article class={`advisory ${standing}`}>
      {headed && <h2>{statement(t, advisory, ...platforms)}</h2>}
      <Quote advisory={advisory} />
      <Facts advisory={advisory} />
      <details open={whole}>
        <summary>{t.say('allDetails')}</summary>
        <Details advisory={advisory} headed={headed} />
      </details>
    </article>
  );
}

/** The advisory's own words, in the language they were issued in, our translation marked as ours. */
function Quote({ advisory: { quote } }: { advisory: Advisory }) {
  const { t } = useSurroundings();
  if (!quote) return null;
  return (
    <blockquote>
      <p lang={quote.lang} dir="auto">
        “{quote.text}”
      </p>
      {quote.translation && <p class="small">{t.say('ourTranslation', quote.translation)}</p>}
      <footer class="small quiet">
        {t.say('quoteLanguage', languageName(t, quote.lang))}
        {quote.note && ` · ${quote.note}`}
      </footer>
    </blockquote>
  );
}

function Facts({ advisory }: { advisory: Advisory }) {
  const { t } = useSurroundings();
  const [source] = advisory.sources;
  return (
    <div class="facts">
      <p>{advisory.issuer.name}</p>
      <p>
        {t.say('issued', dateText(t, advisory.published))} ·{' '}
        {t.say('audienceIs', advisory.audience)}
      </p>
      <p>
        <strong>{statusText(t, advisory)}</strong>
      </p>
      {source && (
        <p>
          {t.say('source')}: <OutLink href={source.url}>{source.title}</OutLink>
        </p>
      )}
    </div>
  );
}

function Details({ advisory, headed }: { advisory: Advisory; headed: boolean }) {
  const { t, policy } = useSurroundings();
  // One level below the heading that speaks for the card: its own, or the page's.
  const Heading = headed ? 'h3' : 'h2';
  const { issuer, effective, ended, reference, statusNote, guidelines } = advisory;
  return (
    <div class="facts">
      <p>{advisory.title}</p>
      <p>
        {jurisdictionName(t, policy.list, advisory.jurisdiction)}
        {issuer.native && (
          <>
            {' · '}
            <span lang={issuer.native.lang} dir="auto">
              {issuer.native.text}
            </span>
          </>
        )}
      </p>
      <p>
        {stanceText(t, advisory)} · {t.say('scopeIs', scopeText(t, advisory))}
      </p>
      {effective && <p>{t.say('effective', dateText(t, effective))}</p>}
      {ended && <p>{t.say('ended', dateText(t, ended))}</p>}
      {advisory.binds === 'vendor' && <p>{t.say('bindsVendor')}</p>}
      {reference && <p>{t.say('referenceIs', reference)}</p>}
      <p>{advisory.summary}</p>
      {statusNote && <p class="quiet">{statusNote}</p>}
      {guidelines.length > 0 && (
        <>
          <Heading class="part">{t.say('guidelines')}</Heading>
          <ul>
            {guidelines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <Heading class="part">{t.say('verification')}</Heading>
      <p>{t.say(`evidence_${advisory.evidence.kind}`, advisory.evidence.how)}</p>
      <ul>
        {advisory.sources.map((source) => (
          <li key={source.url}>
            <OutLink href={source.url}>{source.title}</OutLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
