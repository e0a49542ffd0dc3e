import { execFileSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { geckoId, readManifest } from '../../scripts/build/manifest.ts';
import type { BrowserName } from './browsers.ts';
import { type Driven, idOfKey, openOwn, waitFor } from './drive.ts';
import './extension-api.ts';
import type { LoopbackServer } from './server.ts';

/** Where Debian's browsers read the machine's policy; writing there takes root. */
const chromiumFolder = '/etc/chromium/policies/managed';
const firefoxFile = '/etc/firefox/policies/policies.json';

/** A machine whose policy installs Caveat, as an IT admin's does. */
export type Fleet = {
  readonly profile: string;
  readonly chromiumId: string;
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
  const chromiumId = name === 'chromium' ? offerCrx(folder, server) : '';
  const files =
    name === 'chromium'
      ? chromiumFiles(chromiumId, server, install)
      : firefoxFiles(packXpi(folder));
  files.setManaged(managed ?? null);
  return {
    profile,
    chromiumId,
    ...files,
    clear: () => {
      files.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves once the browser handed the organisation's policy over and it is in force. */
export async function untilOrganisation(driven: Driven): Promise<void> {
  const own = await openOwn(driven, 'options.html');
  await waitFor('the policy', () =>
    own.evaluate(async () => {
      const { managed } = await chrome.storage.local.get('managed');
      return (managed as { state: string } | undefined)?.state === 'present';
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await own.close();
}

/** Packs dist/chromium under a key of its own and serves it with its update manifest. */
function offerCrx(folder: string, server: LoopbackServer): string {
  const key = join(folder, 'key.pem');
  const crx = join(folder, 'caveat.crx');
  execFileSync(
    'npx',
    ['--no-install', 'crx3', '-p', key, '-o', crx, '--', resolve('dist/chromium')],
    {
      stdio: 'ignore',
    },
  );
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
function chromiumFiles(id: string, server: LoopbackServer, extra: object): PolicyFiles {
  const [install, settings] = ['install', 'settings'].map((part) =>
    join(chromiumFolder, `caveat-tests-${part}.json`),
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
function firefoxFiles(xpi: string): PolicyFiles {
  return {
    setManaged: (managed) =>
      writePolicy(firefoxFile, {
        policies: {
          Preferences: { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } },
          ExtensionSettings: {
            [geckoId]: { installation_mode: 'force_installed', install_url: `file://${xpi}` },
          },
          ...(managed && { '3rdparty': { Extensions: { [geckoId]: managed } } }),
        },
      }),
    breakManaged: () => writeFileSync(firefoxFile, '{"policies": {"Preferences": '),
    remove: () => rmSync(firefoxFile, { force: true }),
  };
}

/** Whole or not at all: Chromium looks into its folder while it runs. */
function writePolicy(file: string, policy: object): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(policy));
  renameSync(`${file}.new`, file);
}

function packXpi(folder: string): string {
  execFileSync(
    'npx',
    ['--no-install', 'web-ext', 'build', '-s', 'dist/firefox', '-a', folder, '-n', 'caveat.xpi'],
    { stdio: 'ignore' },
  );
  return join(folder, 'caveat.xpi');
}
