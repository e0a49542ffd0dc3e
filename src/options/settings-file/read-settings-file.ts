import * as v from 'valibot';
import { faultsOf } from '../../lib/fault.ts';
import { lineOf, lineOfSyntaxError } from '../../lib/json-lines.ts';
import type { Outcome } from '../../lib/outcome.ts';
import { type PortableSettings, portableSettings } from '../../state/settings-schema.ts';

const fileSchema = v.strictObject({
  caveat: v.literal('settings'),
  version: v.literal(1),
  ...portableSettings,
});

/** Why a text can't be used: the line, counted from 1, and the key there. Null where it is no JSON, empty where it is no settings file. */
export type WrongFile = { readonly line: number; readonly key: string | null };

/** Reads a settings file whole, or says where it is wrong. */
export function readSettingsFile(
  text: string,
): Outcome<{ readonly settings: PortableSettings }, WrongFile> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { ok: false, reason: { line: lineOfSyntaxError(text), key: null } };
  }
  const result = v.safeParse(fileSchema, data);
  if (result.success) return { ok: true, settings: result.output };
  const path = faultsOf(result.issues)[0]?.path ?? [];
  const [first] = path;
  const key = first === 'caveat' || first === 'version' ? '' : path.join('.');
  return { ok: false, reason: { line: lineOf(text, [...path]), key } };
}
