import type { ComponentChildren } from 'preact';
import type { KeyOfOneValue } from '../words/translator.ts';
import { useSurroundings } from './context.ts';

const gap = '\u0000';

/** A message whose $1 is more than plain text: a link, or words in another language. */
export function Say({
  message,
  children,
}: {
  message: KeyOfOneValue;
  children: ComponentChildren;
}) {
  const { t } = useSurroundings();
  const [before, after] = t.say(message, gap).split(gap);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}

/** A fact as the list has it: in English where nothing else is said, whatever the reader's language. */
export function Fact({ lang = 'en', children }: { lang?: string; children: string }) {
  return (
    <span lang={lang} dir="auto">
      {children}
    </span>
  );
}
