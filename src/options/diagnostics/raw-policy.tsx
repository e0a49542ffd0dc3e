import { useState } from 'preact/hooks';
import { useSurroundings } from '../../ui/context.ts';
import { readRawPolicy } from './read-raw-policy.ts';
import { withoutSecrets } from './without-secrets.ts';

/** The policy before Caveat read it, once somebody wants to see it. */
export function RawPolicy() {
  const { t } = useSurroundings();
  const [raw, setRaw] = useState('');
  return (
    <details onToggle={async () => setRaw(withoutSecrets(await readRawPolicy()))}>
      <summary>{t.say('policy_raw')}</summary>
      <pre class="small" dir="ltr">
        {raw}
      </pre>
    </details>
  );
}
