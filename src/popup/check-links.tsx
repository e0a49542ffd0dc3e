import { useState } from 'preact/hooks';
import { groupByKeys } from '../lib/group-by-keys.ts';
import { linksIn, unwrapped } from '../policy/address/links.ts';
import { judge, type Verdict } from '../policy/verdict/judge.ts';
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
            {[...byAnswer(links.map((link) => checked(link, policy)))].map(([what, alike]) => (
              <Answer key={what} alike={alike} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** A link, what it leads to in the end as far as a list speaks about it, and what applies there. */
type Checked = { readonly link: string; readonly shown: string; readonly verdict: Verdict };

function checked(link: string, policy: Policy): Checked {
  const shown = innermostListed(link, policy) ?? unwrapped(link).at(-1) ?? link;
  return { link, shown, verdict: judge(shown, policy) };
}

/** Links of one platform to which the same applies are one answer. */
function byAnswer(all: readonly Checked[]): Map<string, Checked[]> {
  return groupByKeys(all, ({ shown, verdict: { platform, kind } }) => [
    platform ? `${platform.id} ${kind}` : shown,
  ]);
}

function Answer({ alike }: { alike: readonly Checked[] }) {
  const { t, policy } = useSurroundings();
  const [first] = alike;
  if (!first) return null;
  const { verdict, shown } = first;
  return (
    <li>
      {alike.map((one) => (
        <p key={one.link}>
          <span class="link small" dir="ltr">
            {shownHost(one.shown)}
            {new URL(one.shown).pathname}
          </span>
          {one.shown !== one.link && (
            <span class="small quiet"> {t.say('check_inside', shownHost(one.link))}</span>
          )}
        </p>
      ))}
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
