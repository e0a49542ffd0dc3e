import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { kept, noticeKey } from './kept.ts';
import type { Notice } from './notice.ts';
import { stored } from './storage.ts';

/** The hosts whose notices lie ready, each under a key of its own. */
const noticeHosts = stored(kept.noticeHosts, v.array(v.string()), []);

/** Lays notices ready by their hosts, in place of those that lie there: what stays the same is not touched. */
export async function layReady(notices: ReadonlyMap<string, Notice>): Promise<void> {
  const { local } = browser.storage;
  const old = await noticeHosts.read();
  const known = await local.get(old.map(noticeKey));
  const changed = [...notices]
    .map(([host, notice]) => [noticeKey(host), notice] as const)
    .filter(([key, notice]) => JSON.stringify(known[key]) !== JSON.stringify(notice));
  await local.set(Object.fromEntries(changed));
  await local.remove(old.filter((host) => !notices.has(host)).map(noticeKey));
  await noticeHosts.write([...notices.keys()]);
}
