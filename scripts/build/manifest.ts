import { readFileSync } from 'node:fs';

export type Target = 'chromium' | 'firefox';
export const targets: readonly Target[] = ['chromium', 'firefox'];

/** The Firefox add-on id; Chromium derives its own from the key below. */
export const geckoId = '{74304e47-c362-4ee3-b992-d9d63b933137}';

type Manifest = { readonly version: string } & Readonly<Record<string, unknown>>;

/** What each browser needs beyond manifest.json, the one source. */
const differences: Readonly<Record<Target, Readonly<Record<string, unknown>>>> = {
  chromium: {
    minimum_chrome_version: '137',
    background: { service_worker: 'background.js' },
    incognito: 'split',
    storage: { managed_schema: 'managed-schema.json' },
    // The public half; it fixes the id of unpacked copies.
    key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA3AWvJquoD2OSRCLMk1tUlllKRuu/g0KHgAqOwmdcm52/mIsTFejSj7lga6keaYOhKuQMog48xkpordqtmPVje/y5fYNFVapamm8rrAtgcd0UYeqoGY3997Hj1nL4DRkcMvplHL5xTjxSsCAWIYSHLYlVEwVeyhYVHUtLt1vYkDpktQT2kqwN2OvWv7ythhdRdwWGJ0WOWB32Z+RcT1U3xYl32gCt0yR+SkArfSWBNhx23SHjUbynwByQr9pgQ3Do43jN9/iQmMlYDTHvmmN+oHcaCZ0fNbLAJd+bavA4iyhLBE2fuOgqCUF6zSMaeF3J4S5N7icNgSqzEUBBNYAJdwIDAQAB',
  },
  firefox: {
    background: { scripts: ['hosts.js', 'background.js'] },
    browser_specific_settings: {
      gecko: {
        id: geckoId,
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};

export function readManifest(): Manifest {
  return JSON.parse(readFileSync('manifest.json', 'utf8')) as Manifest;
}

export function manifestFor(target: Target): Record<string, unknown> {
  return { ...readManifest(), ...differences[target] };
}
