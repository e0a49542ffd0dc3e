import { useState } from 'preact/hooks';
import { useSurroundings } from './context.ts';

/** Copies a text, and says once that it did. */
export function CopyButton({
  label,
  text,
}: {
  label: string;
  text: string | (() => Promise<string>);
}) {
  const { t } = useSurroundings();
  const [copied, setCopied] = useState(false);
  return (
    <>
      <button
        type="button"
        class="plain"
        onClick={async () => {
          await navigator.clipboard.writeText(typeof text === 'string' ? text : await text());
          setCopied(true);
        }}
      >
        {label}
      </button>
      <span role="status" class="small quiet">
        {copied ? t.say('reply_copied') : ''}
      </span>
    </>
  );
}
