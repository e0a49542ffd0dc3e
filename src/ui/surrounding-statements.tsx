import type { PlaceCode } from '../policy/list/place.ts';
import type { Listed } from '../policy/verdict/judge.ts';
import { dateText, placeName } from '../words/words.ts';
import { AdvisoryCard } from './advisory-card.tsx';
import { useSurroundings } from './context.ts';
import { OutLink } from './link.tsx';
import { Fact, Say } from './say.tsx';

/** Under disclosure: what binds other parts of one's own government, what others say, what no longer stands, what the company says. */
export function SurroundingStatements({
  verdict,
  onWorksThere,
}: {
  verdict: Listed;
  /** Takes a body as the person's own; left out where the organisation says whom they answer to. */
  onWorksThere?: ((code: PlaceCode) => void) | undefined;
}) {
  const { t, policy } = useSurroundings();
  const { platform, nearby, context, history } = verdict;
  return (
    <>
      <p>
        <a href={`/options.html?platform=${platform.id}#register`} target="_blank" rel="noopener">
          {t.say('allAdvisories')}
        </a>
      </p>
      {nearby.length > 0 && (
        <details open={verdict.governing.length === 0}>
          <summary>{t.count('nearby', nearby.length)}</summary>
          <div class="stack">
            {nearby.map((a) => (
              <div class="stack" key={a.id}>
                <AdvisoryCard advisory={a} platforms={[platform.name]} standing="aside" />
                {onWorksThere && (
                  <p class="row">
                    {a.binds.map((code) => (
                      <button type="button" key={code} onClick={() => onWorksThere(code)}>
                        {t.say('worksThere', placeName(t, policy.list, code))}
                      </button>
                    ))}
                  </p>
                )}
              </div>
            ))}
          </div>
        </details>
      )}
      {context.length > 0 && (
        <details>
          <summary>{t.count('context', context.length, platform.name)}</summary>
          <div class="stack">
            {context.map((a) => (
              <AdvisoryCard key={a.id} advisory={a} platforms={[platform.name]} standing="aside" />
            ))}
          </div>
        </details>
      )}
      {history.length > 0 && (
        <details>
          <summary>{t.count('history', history.length)}</summary>
          <div class="stack">
            {history.map((a) => (
              <AdvisoryCard key={a.id} advisory={a} platforms={[platform.name]} standing="past" />
            ))}
          </div>
        </details>
      )}
      {platform.vendorStatements.length > 0 && (
        <details>
          <summary>{t.say('vendorSaid', platform.vendor.name)}</summary>
          <div class="stack">
            {platform.vendorStatements.map((s) => (
              <div class="advisory aside" key={s.date + s.summary}>
                <p class="small quiet">{dateText(t, s.date)}</p>
                <p>
                  <Fact>{s.summary}</Fact>
                </p>
                {s.quote && (
                  <blockquote>
                    <p lang={s.quote.lang} dir="auto">
                      {t.say('quoted', s.quote.text)}
                    </p>
                  </blockquote>
                )}
                {s.sources[0] && (
                  <p class="small">
                    <Say message="source">
                      <OutLink href={s.sources[0].url}>{s.sources[0].title}</OutLink>
                    </Say>
                  </p>
                )}
              </div>
            ))}
          </div>
        </details>
      )}
    </>
  );
}
