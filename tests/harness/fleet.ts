import { createPublicKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { geckoId, readManifest } from '../../scripts/build/manifest.ts';
import type { BrowserName } from './browsers.ts';
import type { Driven } from './driven.ts';
import { idOfKey } from './extension-id.ts';
import { type Installation, policyFolder } from './machine-policy.ts';
import { packed } from './packed.ts';
import { quietPage } from './quiet-page.ts';
import type { LoopbackServer } from './server.ts';
import { waitFor } from './wait-for.ts';
import { untilWorkerIsThrough } from './worker.ts';

/** A machine whose policy installs Caveat, as an IT admin's does. */
export type Fleet = Installation & {
  /** Writes what the organisation sets for Caveat, or takes it all away. */
  readonly setManaged: (managed: object | null) => void;
  /** Leaves half a file, as a full disk or a slip of the editor does. */
  readonly breakManaged: () => void;
  /** Takes the policy and the profile off the machine again. */
  readonly clear: () => void;
};

/**
 * `managed`: what the organisation sets for Caveat, as the policy files say it;
 * `install`: what it says of Chromium's installation beside the usual.
 */
export function fleetMachine(
  name: BrowserName,
  server: LoopbackServer,
  managed?: object,
  install: object = {},
): Fleet {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-fleet-'));
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const policies = policyFolder(name, folder);
  const chromiumId = name === 'chromium' ? offerCrx(server) : '';
  const files =
    name === 'chromium'
      ? chromiumFiles(policies, chromiumId, server, install)
      : firefoxFiles(policies, packed('firefox').package);
  files.setManaged(managed ?? null);
  return {
    profile,
    chromiumId,
    policies,
    ...files,
    clear: () => {
      files.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves once the browser handed the organisation's policy over and it is in force. */
export async function untilOrganisation(driven: Driven): Promise<void> {
  const own = await quietPage(driven);
  await waitFor('the policy', () =>
    own.evaluate(async () => {
      const { managed } = await chrome.storage.local.get('managed');
      return (managed as { state: string } | undefined)?.state === 'present';
    }),
  );
  await untilWorkerIsThrough(driven);
}

/** Serves the package with its update manifest, and gives its id. */
function offerCrx(server: LoopbackServer): string {
  const { package: crx, key } = packed('chromium');
  const publicKey = createPublicKey(readFileSync(key)).export({ type: 'spki', format: 'der' });
  const id = idOfKey(publicKey);
  const base = `http://127.0.0.1:${server.httpPort}`;
  server.route('127.0.0.1/caveat.crx', (_request, response) => {
    response.setHeader('content-type', 'application/x-chrome-extension');
    response.end(readFileSync(crx));
  });
  server.route('127.0.0.1/update.xml', (_request, response) => {
    response.setHeader('content-type', 'text/xml');
    response.end(
      `<?xml version="1.0"?><gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${id}"><updatecheck codebase="${base}/caveat.crx" version="${readManifest().version}"/></app></gupdate>`,
    );
  });
  return id;
}

type PolicyFiles = Pick<Fleet, 'setManaged' | 'breakManaged'> & { readonly remove: () => void };

/** One file installs, another sets: the installation outlives whatever happens to the settings. */
function chromiumFiles(
  policies: string,
  id: string,
  server: LoopbackServer,
  extra: object,
): PolicyFiles {
  const [install, settings] = ['install', 'settings'].map((part) =>
    join(policies, 'managed', `caveat-tests-${part}.json`),
  ) as [string, string];
  writePolicy(install, {
    DeveloperToolsAvailability: 1,
    ExtensionSettings: {
      [id]: {
        installation_mode: 'force_installed',
        override_update_url: true,
        update_url: `http://127.0.0.1:${server.httpPort}/update.xml`,
        ...extra,
      },
    },
  });
  const remove = (file: string) => rmSync(file, { force: true });
  return {
    setManaged: (managed) => {
      if (managed) writePolicy(settings, { '3rdparty': { extensions: { [id]: managed } } });
      else remove(settings);
    },
    breakManaged: () => writeFileSync(settings, '{"3rdparty": {"extensions": '),
    remove: () => [install, settings].forEach(remove),
  };
}

/** Firefox reads one file for everything. */
function firefoxFiles(policies: string, xpi: string): PolicyFiles {
  const file = join(policies, 'policies.json');
  return {
    setManaged: (managed) =>
      writePolicy(file, {
        policies: {
          Preferences: { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } },
          ExtensionSettings: {
            [geckoId]: { installation_mode: 'force_installed', install_url: `file://${xpi}` },
          },
          ...(managed && { '3rdparty': { Extensions: { [geckoId]: managed } } }),
        },
      }),
    breakManaged: () => writeFileSync(file, '{"policies": {"Preferences": '),
    remove: () => rmSync(file, { force: true }),
  };
}

/** Whole or not at all: Chromium looks into its folder while it runs. */
function writePolicy(file: string, policy: object): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(policy));
  renameSync(`${file}.new`, file);
}
