import { z } from 'zod';
import { casesSchema } from './cases.js';
import { buildCatalogue } from './catalogue.js';
import { parseCatalogueFile, parsePlanFile } from './parse.js';
import { type CatalogueText, catalogueSchema, type PlanDocumentText, planSchema } from './schema.js';

interface RuleText {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** Used when the program is built: the checked content of the shipped rule files, to be used while their bytes are the same. */
export function compileRules(files: readonly RuleText[]): {
  compiled: Record<string, unknown>;
  faults: string[];
} {
  const [first, ...plans] = files;
  if (!first) return { compiled: {}, faults: ['no rule files'] };
  const catalogueFile = parseCatalogueFile(first.text, first.name);
  const catalogue = catalogueFile.content ? buildCatalogue(catalogueFile.content) : new Map();
  const parsed = [
    { file: first, ...catalogueFile },
    ...plans.map((file) => ({ file, ...parsePlanFile(file.text, file.name, catalogue) })),
  ];
  const faults = parsed.flatMap(({ diagnostics }) => diagnostics.map((d) => JSON.stringify(d)));
  const compiled = Object.fromEntries(
    parsed.map(({ file, content }) => [file.name, { sha256: file.sha256, content: withoutCases(content) }]),
  );
  return { compiled, faults };
}

/** Cases are for `rules test`, which reads the file itself. */
function withoutCases(content: PlanDocumentText | CatalogueText | null): unknown {
  if (!content || !('cases' in content)) return content;
  const { cases: _, ...rest } = content;
  return rest;
}

/** The JSON Schemas that editors complete and check rule files with, made from the schema that reads them. */
export function jsonSchemas(): Record<string, unknown> {
  return {
    plan: z.toJSONSchema(planSchema),
    indicators: z.toJSONSchema(catalogueSchema),
    cases: z.toJSONSchema(casesSchema),
  };
}
