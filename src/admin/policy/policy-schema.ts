import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import {
  type OrganisationKey,
  organisationKeys,
} from '../../policy/organisation/organisation-keys.ts';
import { keyRecords } from './key-records.ts';

export type JsonSchema = {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
};

export const policyKeys = Object.keys(organisationKeys) as OrganisationKey[];

/** The JSON Schema of a managed policy, for editors and for other tools. */
export function policySchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Caveat: managed policy',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      policyKeys.map((key) => {
        const { meaning, example } = keyRecords[key];
        return [key, { description: meaning, examples: [example], ...schemaOf(key) }];
      }),
    ),
  };
}

/**
 * What Chromium lets a machine's policy set: names and types, nothing more. It
 * drops a whole key without a word when one value in it has another type.
 */
export function managedJsonSchema(): object {
  return {
    type: 'object',
    properties: Object.fromEntries(policyKeys.map((key) => [key, typesOnly(schemaOf(key))])),
  };
}

export function schemaOf(key: OrganisationKey): JsonSchema {
  const schema: v.GenericSchema = organisationKeys[key];
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
  return rest as JsonSchema;
}

/** Objects keep any text under any name, so that nothing in them is lost before Caveat can say what is wrong. */
function typesOnly({ type, items, anyOf }: JsonSchema): object {
  if (anyOf) return typesOnly(anyOf.find((branch) => branch.type === 'object') ?? {});
  if (type === 'array') return { type, items: typesOnly(items ?? {}) };
  if (type === 'object') return { type, additionalProperties: { type: 'string' } };
  return { type: type ?? 'string' };
}
