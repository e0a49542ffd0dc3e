import { exampleFile } from '../page-files.ts';
import { holdAddress } from '../policy/address/hold-address.ts';
import { isHeld } from '../policy/list/level.ts';
import { judgePlatform, type Listed } from '../policy/verdict/judge.ts';
import type { Policy } from '../policy/verdict/policy.ts';
import { useSurroundings } from '../ui/context.ts';
import { headline, verdictSentence } from '../words/words.ts';

/** What a person will meet, by the strictest advisory that governs them: drawn with their own lists, and one real page. */
export function Example() {
  const { t, policy } = useSurroundings();
  const shown = exampleFor(policy);
  if (!shown) return <p>{t.say('welcome_nothing')}</p>;
  const { platform, governing, context, level } = shown;
  const [lead] =
    governing.length > 0 ? governing : context.filter((a) => a.addressees !== 'vendor');
  if (!lead) return null;
  const { locked } = policy.organisation;
  const [link] = platform.examples;
  return (
    <section class="stack">
      <h2>{t.say('welcome_what')}</h2>
      {isHeld(level) && (
        <figure class="example stack">
          <figcaption>
            {t.say(level === 'block' ? 'welcome_holdBlocked' : 'welcome_hold', platform.name)}
          </figcaption>
          <div class="picture stack">
            <strong class="said">{headline(t, policy, shown)}</strong>
            {lead.quote && (
              <span lang={lead.quote.lang} dir="auto">
                {t.say('quoted', lead.quote.text)}
              </span>
            )}
            <span class="row">
              <span class="drawn primary">{t.say('hold_leave')}</span>
              {level === 'acknowledge' && (
                <span class="drawn">{t.say('hold_continue', platform.name)}</span>
              )}
            </span>
          </div>
          {link && (
            <a href={holdAddress(exampleFile, link)} target="_blank" rel="noopener">
              {t.say('welcome_try')}
            </a>
          )}
        </figure>
      )}
      <figure class="example stack">
        <figcaption>{t.say('welcome_banner', platform.name)}</figcaption>
        <div class="picture line">
          <img class="mark" src="/icons/caveat-48.png" alt="" />
          <span class="said">{verdictSentence(t, policy, shown)}</span>
          <span class="drawn plain">{t.say('banner_details')}</span>
          {!locked && <span class="drawn plain">{t.say('banner_dismiss')}</span>}
        </div>
      </figure>
      <p>{t.say('welcome_button')}</p>
    </section>
  );
}

/** A platform whose links are held, if one is; else one with a notice. Of those the one most spoken about. */
function exampleFor(policy: Policy): Listed | null {
  const verdicts = policy.list.platforms.map((p) => judgePlatform(p, 'join', policy));
  const weight = ({ level, governing, context }: Listed) =>
    (isHeld(level) ? 1_000 : 0) + governing.length * 10 + context.length;
  const speaking = verdicts.filter((v) => v.level !== null);
  return speaking.sort((a, b) => weight(b) - weight(a))[0] ?? null;
}
