import { useState } from 'preact/hooks';
import { linksIn, unwrapped } from '../policy/address/links.ts';
import { judge } from '../policy/verdict/judge.ts';
import { nearestPattern } from '../policy/verdict/nearest-pattern.ts';
import type { Policy } from '../policy/verdict/policy.ts';
import { useSurroundings } from '../ui/context.ts';
import { verdictSentence } from '../words/words.ts';
import { shownHost } from './shown-host.ts';

/** A field that takes a link or a whole invitation, and says of each link what applies to it, and why not. */
export function CheckLinks({ pasted }: { pasted: string }) {
  const { t, policy } = useSurroundings();
  const [text, setText] = useState(pasted);
  const links = linksIn(text, [...policy.platformsOfScheme.keys()]);
  return (
    <section class="stack">
      <label class="field">
        {t.say('check_label')}
        <textarea rows={2} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <div role="status">
        {text.trim() !== '' && links.length === 0 && <p>{t.say('check_none')}</p>}
        {links.length > 0 && (
          <ul class="plain-list">
            {links.map((link) => (
              <CheckedLink key={link} link={link} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function CheckedLink({ link }: { link: string }) {
  const { t, policy } = useSurroundings();
  const listed = innermostListed(link, policy);
  const shown = listed ?? unwrapped(link).at(-1) ?? link;
  const verdict = judge(shown, policy);
  return (
    <li>
      <span class="link small" dir="ltr">
        {shownHost(shown)}
        {new URL(shown).pathname}
      </span>
      {shown !== link && <p class="small quiet">{t.say('check_inside', shownHost(link))}</p>}
      <p>
        {verdict.platform
          ? verdictSentence(t, policy, verdict)
          : t.say('popup_unlisted', shownHost(shown))}
      </p>
      {verdict.level && (
        <p class="small quiet">
          {t.say(
            'check_level',
            t.say(`options_kind_${verdict.kind}`),
            t.say(`options_level_${verdict.level}`),
          )}
        </p>
      )}
      {!verdict.platform && <WhyNot url={shown} />}
    </li>
  );
}

function WhyNot({ url }: { url: string }) {
  const { t, policy } = useSurroundings();
  const nearest = nearestPattern(url, policy);
  if (!nearest) return null;
  return <p class="small quiet">{t.say(`check_nearest_${nearest.differs}`, nearest.pattern)}</p>;
}

/** What a wrapped link leads to in the end, as far as a list speaks about it. */
function innermostListed(link: string, policy: Policy): string | null {
  return (
    unwrapped(link)
      .reverse()
      .find((at) => judge(at, policy).platform) ?? null
  );
}
