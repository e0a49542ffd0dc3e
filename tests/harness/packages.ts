import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { geckoId } from '../../scripts/build/manifest.ts';
import type { PolicyList } from '../../src/policy/list/schema.ts';
import { compileList } from '../../src/policy/verdict/compile.ts';
import { advisoryOn, platformNamed, shippedList } from '../lists.ts';
import type { BrowserName } from './browsers.ts';

/** An extension's folder, gone when it is cleared. */
export type Package = { readonly folder: string; readonly clear: () => void };

function emptyPackage(): Package {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-bench-'));
  return { folder, clear: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A host of a made-up list. */
export function listedHost(index: number): string {
  return `host-${index}.listed-${index % 977}.example`;
}

/** Caveat as it is built, with one more permission. */
export function caveatWithPermission(name: BrowserName, permission: string): Package {
  const made = emptyPackage();
  cpSync(join('dist', name), made.folder, { recursive: true });
  const file = join(made.folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.permissions.push(permission);
  writeFileSync(file, JSON.stringify(manifest));
  return made;
}

/** Caveat as it is built, with a made-up list of so many hosts, each with a site and a join pattern. */
export function caveatWith(name: BrowserName, hosts: number): Package {
  const made = emptyPackage();
  cpSync(join('dist', name), made.folder, { recursive: true });
  const list = madeUpList(hosts);
  writeFileSync(join(made.folder, 'list.json'), JSON.stringify(list));
  writeFileSync(join(made.folder, 'list.bin'), compileList(list));
  const worker = join(made.folder, 'background.js');
  writeFileSync(worker, noteRules + readFileSync(worker, 'utf8'));
  return made;
}

/** Has the worker note when the browser has last taken rules, in milliseconds since the epoch. */
const noteRules = `{
  const { declarativeNetRequest, storage } = chrome;
  const update = declarativeNetRequest.updateDynamicRules.bind(declarativeNetRequest);
  declarativeNetRequest.updateDynamicRules = async (options) => {
    await update(options);
    await storage.session.set({ rulesTakenAt: Date.now() });
  };
}
`;

function madeUpList(hosts: number): PolicyList {
  const platforms = Array.from({ length: hosts }, (_, i) =>
    platformNamed(`p${i}`, {
      sitePatterns: [`*://*.${listedHost(i)}/*`],
      joinPatterns: [`*://*.${listedHost(i)}/join/*`],
    }),
  );
  const ids = platforms.map((p) => p.id);
  const advisories = [
    // In India links are held; in Germany there is a banner alone.
    advisoryOn('held', { platforms: ids }),
    advisoryOn('told', { platforms: ids, binds: ['DE'], stance: 'advised-against' }),
  ];
  return { ...shippedList(), platforms, advisories, alternatives: [] };
}

/** The least that can hold a link: one redirect rule and one page of static text. */
export function plainExtension(name: BrowserName): Package {
  return smallExtension(name, {
    script: `chrome.declarativeNetRequest.updateDynamicRules({
      removeRuleIds: [1],
      addRules: [{
        id: 1,
        priority: 1,
        action: { type: 'redirect', redirect: { regexSubstitution: self.location.origin + '/page.html#\\\\0' } },
        condition: {
          regexFilter: '^https?://[^/]*/j/.*$',
          requestDomains: ['zoom.us'],
          resourceTypes: ['main_frame'],
        },
      }],
    });`,
    permissions: ['declarativeNetRequestWithHostAccess'],
  });
}

/** An extension of one background script, one content script and one page. */
export function smallExtension(
  name: BrowserName,
  { script, permissions }: { readonly script: string; readonly permissions: readonly string[] },
): Package {
  const made = emptyPackage();
  mkdirSync(made.folder, { recursive: true });
  const files = {
    'background.js': script,
    'content.js': 'document.documentElement.dataset.ranAt = String(performance.now());',
    'page.html': '<!doctype html><title>Plain</title><main><h1>A page of static text</h1></main>',
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'plain',
      version: '1',
      permissions,
      host_permissions: ['*://*/*'],
      web_accessible_resources: [{ resources: ['page.html'], matches: ['<all_urls>'] }],
      background:
        name === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
      ...(name === 'firefox' && { browser_specific_settings: { gecko: { id: geckoId } } }),
    }),
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(made.folder, file), text);
  return made;
}
