import { useSurroundings } from './context.ts';

/** Says who set what stands here, and that it cannot be changed. */
export function SetBy() {
  const { t, policy } = useSurroundings();
  const { organizationName } = policy.organisation;
  return (
    <p class="notice">{organizationName ? t.say('setByName', organizationName) : t.say('setBy')}</p>
  );
}
