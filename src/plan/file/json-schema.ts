import { z } from 'zod';
import { casesSchema } from './cases.js';
import { described } from './described.js';
import { CASES_KEY_WORDS, CATALOGUE_KEY_WORDS, KEY_WORDS } from './key-words.js';
import { catalogueSchema, childSchema, planSchema } from './schema.js';

/**
 * The JSON Schemas that editors complete and check rule files with, made from the schema that reads them. `ids` are those of
 * the catalogue.
 */
export function jsonSchemas(ids: readonly string[] = []): Record<string, unknown> {
  return {
    plan: versioned('plan', described(planJsonSchema(), KEY_WORDS, ids)),
    indicators: versioned('indicators', described(z.toJSONSchema(catalogueSchema), CATALOGUE_KEY_WORDS)),
    cases: versioned('cases', described(z.toJSONSchema(casesSchema), CASES_KEY_WORDS)),
  };
}

/** A schema with the name and the version of its format: no address, since it is to be fetched from nowhere. */
export function versioned(name: string, schema: Record<string, unknown>): Record<string, unknown> {
  const { $schema, ...rest } = schema;
  return { $schema, $id: `urn:plancheck:${name}:1`, ...rest };
}

/** One schema for both kinds of plan: every key of a child, and what a plan without a parent must have besides. */
function planJsonSchema(): Record<string, unknown> {
  const { required = [], ...child } = z.toJSONSchema(childSchema);
  const { required: alone = [] } = z.toJSONSchema(planSchema);
  const ofRow = { items: { required: ['id', 'name', 'target'] } };
  return {
    ...child,
    required: required.filter((key) => key !== 'extends'),
    if: { not: { required: ['extends'] } },
    // biome-ignore lint/suspicious/noThenProperty: a key of JSON Schema
    then: {
      required: alone,
      properties: {
        drop: false,
        checkpoints: { additionalProperties: { type: 'object' } },
        indicators: ofRow,
        commitments: ofRow,
      },
    },
  };
}
