import { useState } from 'preact/hooks';
import { useSurroundings } from './context.ts';

/** Copies a text, and says once that it did, or that it could not. */
export function CopyButton({
  label,
  text,
}: {
  label: string;
  text: string | (() => Promise<string>);
}) {
  const { t } = useSurroundings();
  const [said, setSaid] = useState<'reply_copied' | 'copyFailed' | null>(null);
  const copy = async () => {
    const whole = typeof text === 'string' ? text : await text();
    setSaid(
      await navigator.clipboard.writeText(whole).then(
        () => 'reply_copied' as const,
        () => 'copyFailed' as const,
      ),
    );
  };
  return (
    <>
      <button type="button" class="plain" onClick={copy}>
        {label}
      </button>
      <span role="status" class="small quiet">
        {said ? t.say(said) : ''}
      </span>
    </>
  );
}
