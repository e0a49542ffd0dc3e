import { readFileSync } from 'node:fs';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import type { KeyPath } from '../../lib/fault.ts';
import { lineOfSyntaxError } from '../../lib/json-lines.ts';
import type { Failed, Outcome } from '../../lib/outcome.ts';
import { reasonOf } from '../../lib/reason.ts';
import { organisationKeys } from '../../policy/organisation/organisation-keys.ts';
import type { Wording } from '../../policy/organisation/texts.ts';
import { languages } from '../../words/languages.ts';
import type { Problem } from '../problem.ts';

export const wording: Wording = {
  messages: Object.fromEntries(Object.entries(english).map(([key, m]) => [key, m.message])),
  languages,
};

/** An object of a JSON text. */
export type Json = Readonly<Record<string, unknown>>;

/** The settings of one extension in a policy file. */
export type PolicySection = {
  readonly form: 'chromium' | 'firefox' | 'google-admin' | 'plain';
  /** The extension's id, where the file names one. */
  readonly id: string | null;
  readonly raw: Json;
  /** Where the value of a key stands in the file. */
  readonly pathOf: (key: string) => KeyPath;
};

export type PolicyFile = {
  readonly file: string;
  readonly text: string;
  readonly root: Json;
  readonly sections: readonly PolicySection[];
};

/**
 * Reads a policy as Chromium's and Edge's managed JSON, Firefox's policies.json,
 * Google's admin console or our plain keys have it. Throws when the file can't
 * be read; what is wrong inside is a problem.
 */
export function readPolicyFile(file: string): Outcome<PolicyFile, Problem> {
  const text = readFileSync(file, 'utf8');
  const problem = (line: number, reason: string): Failed<Problem> => ({
    ok: false,
    reason: { severity: 'error', file, line, key: '', reason },
  });
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    return problem(lineOfSyntaxError(text), `is not JSON: ${reasonOf(error)}`);
  }
  if (!isJsonObject(root))
    return problem(1, 'is no object; see docs/policy.md for what it looks like');
  const sections = sectionsOf(root);
  if (sections.length > 0) return { ok: true, file, text, root, sections };
  return problem(1, 'has no settings for an extension; see docs/policy.md for where they stand');
}

function sectionsOf(root: Json): PolicySection[] {
  const chromium = at(root, ['3rdparty', 'extensions']);
  if (chromium) return ofExtensions('chromium', chromium, ['3rdparty', 'extensions']);
  if (isJsonObject(root.policies)) {
    const path = ['policies', '3rdparty', 'Extensions'];
    return ofExtensions('firefox', at(root, path) ?? {}, path);
  }
  if ('ExtensionSettings' in root || '3rdparty' in root) return [];
  const values = Object.values(root);
  const isWrapped = (value: unknown) =>
    isJsonObject(value) && Object.keys(value).join() === 'Value';
  if (values.length > 0 && values.every(isWrapped)) {
    const raw = Object.fromEntries(
      Object.entries(root).map(([key, value]) => [key, (value as Json).Value]),
    );
    return [{ form: 'google-admin', id: null, raw, pathOf: (key) => [key, 'Value'] }];
  }
  return [{ form: 'plain', id: null, raw: root, pathOf: (key) => [key] }];
}

/** The settings of each extension that has a key of ours; of a lone extension in any case. */
function ofExtensions(
  form: 'chromium' | 'firefox',
  extensions: Json,
  path: KeyPath,
): PolicySection[] {
  const sections = Object.entries(extensions).flatMap(([id, given]): PolicySection[] => {
    // Firefox takes the whole section as JSON in a string too.
    const raw = typeof given === 'string' ? parsedJson(given) : given;
    if (!isJsonObject(raw)) return [];
    return [{ form, id, raw, pathOf: (key) => [...path, id, key] }];
  });
  const ours = sections.filter(({ raw }) =>
    Object.keys(raw).some((key) => Object.hasOwn(organisationKeys, key)),
  );
  return ours.length > 0 || sections.length !== 1 ? ours : sections;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function at(root: Json, path: readonly string[]): Json | null {
  let value: unknown = root;
  for (const key of path) value = isJsonObject(value) ? value[key] : undefined;
  return isJsonObject(value) ? value : null;
}

function isJsonObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
