import { readFileSync } from 'node:fs';
import { readListFiles, toPolicyList } from '../src/admin/list/list-files.ts';
import type { Advisory, Platform, PolicyList } from '../src/policy/list/schema.ts';
import type { Organisation } from '../src/policy/organisation/organisation-keys.ts';
import type { Wording } from '../src/policy/organisation/texts.ts';
import { compilePolicy } from '../src/policy/verdict/compile.ts';
import type { Membership, Policy } from '../src/policy/verdict/policy.ts';
import { languages } from '../src/words/languages.ts';

/** The list as it is shipped. */
export function shippedList(): PolicyList {
  const files = readListFiles('src/list');
  const list = toPolicyList(files);
  if (!list) throw new Error(JSON.stringify(files.problems));
  return list;
}

export function shippedPolicy(membership: Membership): Policy {
  return compilePolicy(shippedList(), membership, { today: testDay });
}

/** The day on which tests judge. */
const testDay = '2026-11-27';

const checked = { how: 'made up for a test', checked: '2026-11-24' } as const;

export function platformNamed(id: string, parts: Partial<Platform> = {}): Platform {
  return {
    id,
    name: id,
    vendor: { name: `${id} Inc.`, country: 'US' },
    category: 'video-meeting',
    homepage: `https://${id}.example/`,
    sitePatterns: [`*://*.${id}.example/*`],
    joinPatterns: [`*://*.${id}.example/j/*`],
    excludePatterns: [],
    nativeSchemes: [],
    examples: [],
    nearMisses: [],
    vendorStatements: [],
    evidence: checked,
    ...parts,
  };
}

export function advisoryOn(platform: string, parts: Partial<Advisory> = {}): Advisory {
  return {
    id: `in-${platform}`,
    issuer: 'IN/tests',
    binds: ['IN'],
    addressees: 'officials',
    platforms: [platform],
    published: '2020-04-16',
    status: 'unknown',
    scope: 'official-use',
    stance: 'prohibited',
    texts: {
      en: {
        issuer: 'Ministry of Tests, India',
        title: 'A test advisory',
        audience: 'officials',
        summary: 'Made up.',
        guidelines: [],
      },
    },
    sources: [{ title: 'Source', url: 'https://source.example/', kind: 'press', shows: ['what'] }],
    evidence: { kind: 'seen', ...checked },
    revision: 1,
    ...parts,
  };
}

export function listWith(platforms: Platform[], advisories: Advisory[]): PolicyList {
  return {
    name: 'Tests',
    serial: 1,
    issued: '2026-11-24',
    expires: '2027-11-24',
    places: { 'IN/tests': { names: { en: 'Indian Ministry of Tests' } } },
    advisories,
    platforms,
    alternatives: [],
  };
}

/** A policy of a list made up of these platforms and advisories. */
export function policyWith(
  platforms: Platform[],
  advisories: Advisory[],
  membership: Membership = 'unasked',
  organisation: Organisation = {},
): Policy {
  const list = listWith(platforms, advisories);
  return compilePolicy(list, membership, { organisation, today: testDay });
}

/** The messages of one language, by key. */
export function catalogueOf(language: string): Readonly<Record<string, string>> {
  const file = `src/_locales/${language.replace('-', '_')}/messages.json`;
  const catalogue: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'));
  return Object.fromEntries(Object.entries(catalogue).map(([key, { message }]) => [key, message]));
}

/** What an organisation's own wording is held against. */
export const wording: Wording = { messages: catalogueOf('en'), languages };
