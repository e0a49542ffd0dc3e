import * as v from 'valibot';
import { stored } from '../../state/storage.ts';

/** Hosts whose pages get a banner, and for which no script is registered; Chromium alone has any. */
export const farHosts = stored('local', 'farHosts', v.array(v.string()), []);

/** Keeps which hosts are far ones, where they are others than before. */
export async function setFarHosts(hosts: readonly string[]): Promise<void> {
  const wanted = [...new Set(hosts)];
  const old = await farHosts.read();
  if (wanted.length === old.length && wanted.every((host, i) => host === old[i])) return;
  await farHosts.write(wanted);
}
