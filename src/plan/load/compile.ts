import { z } from 'zod';
import { buildCatalogue } from '../build/catalogue.js';
import { casesSchema } from '../file/cases.js';
import { described } from '../file/described.js';
import { Family, isChild, type RuleText } from '../file/family.js';
import { CASES_KEY_WORDS, CATALOGUE_KEY_WORDS, KEY_WORDS } from '../file/key-words.js';
import { catalogueSchema, childSchema, type PlanDocumentText, planSchema } from '../file/schema.js';
import { parseCatalogueFile, parsePlanFile } from './parse.js';

/**
 * Used when the program is built: the checked content of the shipped rule files, to be used while their bytes are the same.
 * A plan that takes over another's rows depends on more than its own bytes, so nothing is kept of it.
 */
export function compileRules(files: readonly RuleText[]): {
  compiled: Record<string, unknown>;
  faults: string[];
} {
  const [first, ...plans] = files;
  if (!first) return { compiled: {}, faults: ['no rule files'] };
  const catalogueFile = parseCatalogueFile(first.text, first.file);
  const catalogue = catalogueFile.content ? buildCatalogue(catalogueFile.content) : new Map();
  const family = new Family(() => plans);
  const parsed = plans.map((file) => ({ file, ...parsePlanFile(file.text, file.file, catalogue, family) }));
  const faults = [catalogueFile, ...parsed].flatMap(({ diagnostics }) => diagnostics);
  const kept = parsed
    .filter(({ file }) => !isChild(family.open(file).content))
    .map(({ file, content }) => [file.file, content && withoutCases(content)]);
  return {
    compiled: { [first.file]: catalogueFile.content, ...Object.fromEntries(kept) },
    faults: faults.map((fault) => JSON.stringify(fault)),
  };
}

/** Cases are for `rules test`, which reads the file itself. */
function withoutCases({ cases: _, ...rest }: PlanDocumentText): unknown {
  return rest;
}

/**
 * The JSON Schemas that editors complete and check rule files with, made from the schema that reads them. `ids` are those of
 * the catalogue.
 */
export function jsonSchemas(ids: readonly string[] = []): Record<string, unknown> {
  return {
    plan: described(planJsonSchema(), KEY_WORDS, ids),
    indicators: described(z.toJSONSchema(catalogueSchema), CATALOGUE_KEY_WORDS),
    cases: described(z.toJSONSchema(casesSchema), CASES_KEY_WORDS),
  };
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
