import { useSurroundings } from '../ui/context.ts';

/** For a person whose organisation set Caveat up, and who meets this page before any other of it. */
export function WhatIsThis() {
  const { t, policy } = useSurroundings();
  const { organisation } = policy;
  if (Object.keys(organisation).length === 0) return null;
  const { organizationName } = organisation;
  return (
    <details class="small">
      <summary>{t.say('hold_what')}</summary>
      <p>
        {organizationName
          ? t.say('hold_whatText', organizationName)
          : t.say('hold_whatTextUnnamed')}
      </p>
    </details>
  );
}
