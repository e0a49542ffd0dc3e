import * as v from 'valibot';
import { fromBase64 } from '../lib/base64.ts';
import { isObject } from '../lib/is-object.ts';
import type { PolicyList } from '../policy/list/schema.ts';
import { type MergedList, onlyBundled } from '../policy/verdict/merge.ts';
import { kept } from './kept.ts';
import { type KeptList, keptListFormat } from './kept-list.ts';
import { stored } from './storage.ts';

/** What an organisation's policy made of the bundled list; null where it changes nothing in it. */
export const mergedList = stored(
  kept.list,
  v.nullable(
    v.object({
      format: v.literal(keptListFormat),
      list: v.custom<MergedList['list']>(isObject),
      provenance: v.custom<MergedList['provenance']>(isObject),
      /** What `compileList` wrote of the list, in Base64. Quirk (Chromium 156): storage keeps no bytes. */
      compiled: v.string(),
    }) satisfies v.GenericSchema<unknown, KeptList>,
  ),
  null,
);

/** The last list of the organisation's own that could be used. */
export const ownList = stored(kept.ownList, v.nullable(v.custom<PolicyList>(isObject)), null);

/** Hosts of the platforms that the organisation's own list added or replaced. */
export const ownHosts = stored(kept.ownHosts, v.array(v.string()), []);

/** A list, where its parts come from, and what `compileList` wrote of it. */
export type ReadyList = MergedList & { readonly compiled: Uint8Array };

let inForce: Promise<ReadyList> | null = null;

/** The list that is judged by on this machine. Read once by each worker and page, and anew after a change. */
export function listInForce(): Promise<ReadyList> {
  inForce ??= readInForce();
  // A reading that failed is tried again by whoever asks next.
  inForce.catch(forgetList);
  return inForce;
}

/** Has the list read anew, for whoever has just written another: the browser tells of it only some time later. */
export function forgetList(): void {
  inForce = null;
}

mergedList.watch(forgetList);

async function readInForce(): Promise<ReadyList> {
  const merged = await mergedList.read();
  return merged ? { ...merged, compiled: fromBase64(merged.compiled) } : bundledReady();
}

/** The list of the package, without anything of an organisation's. */
export async function bundledList(): Promise<PolicyList> {
  return (await bundledReady()).list;
}

let bundled: Promise<ReadyList> | null = null;

/** Read once by each worker and page. */
function bundledReady(): Promise<ReadyList> {
  bundled ??= readBundled();
  return bundled;
}

/** Checked against its schema, and compiled, when the package was built. */
async function readBundled(): Promise<ReadyList> {
  const [list, compiled] = await Promise.all([
    fetch('/list.json').then((response) => response.json() as Promise<PolicyList>),
    fetch('/list.bin').then((response) => response.arrayBuffer()),
  ]);
  return { ...onlyBundled(list), compiled: new Uint8Array(compiled) };
}
