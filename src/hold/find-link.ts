import { ask } from '../ask.ts';
import { holdAddress } from '../policy/address/hold-address.ts';
import { readHeldLink } from '../policy/verdict/held-link.ts';
import type { Policy } from '../policy/verdict/policy.ts';

/**
 * Asks the worker for the link of a page that has none in its address, and goes to the page with
 * it: the package's own rules, which act in the first moments of an installation, can't hand it on.
 */
export async function findLink(policy: Policy): Promise<void> {
  const answer = await ask({ type: 'which-link' });
  const address = holdAddress(location.href, answer.ok ? answer.link : '');
  if (readHeldLink(address, policy).is !== 'no-link') location.replace(address);
}
