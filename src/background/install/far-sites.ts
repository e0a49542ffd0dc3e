import { farHosts } from '../../state/far-hosts.ts';

/** Keeps which hosts are far ones, where they are others than before. */
export async function setFarHosts(hosts: readonly string[]): Promise<void> {
  const wanted = [...new Set(hosts)];
  const old = await farHosts.read();
  if (wanted.length === old.length && wanted.every((host, i) => host === old[i])) return;
  await farHosts.write(wanted);
}
