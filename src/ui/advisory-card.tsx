import type { Advisory, Platform } from '../policy/schema.ts';
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

type Standing = 'governing' | 'aside' | 'past';

/** One advisory whole: who, what, for whom, since when, whether it stands, its words, its sources. */
export function AdvisoryCard({
  advisory,
  platform,
  standing,
}: {
  advisory: Advisory;
  platform: Platform;
  standing: Standing;
}) {
  const { t, policy } = useSurroundings();
  return (
    <article class={`advisory ${standing}`}>
      <h2>{statement(t, advisory, platform.name)}</h2>
      <Quote advisory={advisory} />
      <div class="facts">
        <p>
          {advisory.issuer.name}
          {advisory.issuer.native && (
            <>
              {' · '}
              <span lang={advisory.issuer.native.lang}>{advisory.issuer.native.text}</span>
            </>
          )}
          {' · '}
          {jurisdictionName(t, policy.list, advisory.jurisdiction)}
        </p>
        <p>{advisory.title}</p>
        <p>{datesText(advisory, t)}</p>
        <p>
          <strong>{statusText(t, advisory)}</strong>
        </p>
        <p>
          {t.say('audienceIs', advisory.audience)} · {stanceText(t, advisory)} ·{' '}
          {t.say('scopeIs', scopeText(t, advisory))}
        </p>
        {advisory.binds === 'vendor' && <p>{t.say('bindsVendor')}</p>}
        {advisory.reference && <p>{t.say('referenceIs', advisory.reference)}</p>}
      </div>
      <p>{advisory.summary}</p>
      {advisory.statusNote && <p class="small quiet">{advisory.statusNote}</p>}
      <Guidelines advisory={advisory} />
      <Sources advisory={advisory} />
    </article>
  );
}

function datesText(advisory: Advisory, t: ReturnType<typeof useSurroundings>['t']): string {
  return [
    t.say('issued', dateText(t, advisory.published)),
    ...(advisory.effective ? [t.say('effective', dateText(t, advisory.effective))] : []),
    ...(advisory.ended ? [t.say('ended', dateText(t, advisory.ended))] : []),
  ].join(' · ');
}

/** The advisory's own words, in the language they were issued in, our translation marked as ours. */
export function Quote({ advisory }: { advisory: Advisory }) {
  const { t } = useSurroundings();
  const { quote } = advisory;
  if (!quote) return null;
  return (
    <blockquote>
      <p lang={quote.lang}>“{quote.text}”</p>
      <footer class="small quiet">
        {t.say('quoteLanguage', languageName(t, quote.lang))}
        {quote.note && ` · ${quote.note}`}
      </footer>
      {quote.translation && <p class="small">{t.say('ourTranslation', quote.translation)}</p>}
    </blockquote>
  );
}

function Guidelines({ advisory }: { advisory: Advisory }) {
  const { t } = useSurroundings();
  if (advisory.guidelines.length === 0) return null;
  return (
    <details>
      <summary>
        {t.say('guidelines')} ({advisory.guidelines.length})
      </summary>
      <ul>
        {advisory.guidelines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function Sources({ advisory }: { advisory: Advisory }) {
  const { t } = useSurroundings();
  const [first, ...more] = advisory.sources;
  return (
    <div class="small stack-tight">
      {first && (
        <p>
          {t.say('source')}: <OutLink href={first.url}>{first.title}</OutLink>
        </p>
      )}
      <details>
        <summary>{t.say('verification')}</summary>
        <p>{t.say(`evidence_${advisory.evidence.kind}`, advisory.evidence.how)}</p>
        <ul>
          {more.map((source) => (
            <li key={source.url}>
              <OutLink href={source.url}>{source.title}</OutLink>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
