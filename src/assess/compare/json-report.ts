import { z } from 'zod';
import { OUTCOMES } from '../../outcome/outcome.js';
import type { ComparedBlock, ComparedResult } from './compare.js';

/** As much of a JSON report as two of them are compared by; whatever else stands in it is let be. */
const resultSchema = z.object({
  indicator: z.string(),
  row: z.number().nullish(),
  name: z.string(),
  unit: z.string().nullish(),
  outcome: z.enum(OUTCOMES),
  measured: z
    .object({ value: z.string().nullish(), text: z.string().nullish(), year: z.number().nullish() })
    .nullish(),
});
const resultsSchema = z.array(resultSchema);
const evaluationSchema = z.object({
  plan: z.string(),
  jurisdiction: z.string(),
  checkpoint: z.string(),
  year: z.number(),
  results: resultsSchema,
  commitments: resultsSchema.optional(),
  areas: z.array(z.object({ area: z.string(), results: resultsSchema })).nullish(),
});
const headSchema = z.object({ schema: z.literal('plancheck/report@1') });
const reportSchema = z.object({ evaluations: z.array(evaluationSchema) });

type ReadReport =
  | { readonly blocks: readonly ComparedBlock[] }
  | { readonly problem: 'no-json' | 'other-schema' | 'incomplete'; readonly detail: string };

/** What a report holds that `evaluate --format json` wrote, or why a text is none. */
export function readJsonReport(text: string): ReadReport {
  const content = parsed(text);
  if (content === undefined) return { problem: 'no-json', detail: '' };
  if (!headSchema.safeParse(content).success) return { problem: 'other-schema', detail: '' };
  const report = reportSchema.safeParse(content);
  if (report.success) return { blocks: report.data.evaluations.flatMap(blocksOf) };
  return { problem: 'incomplete', detail: report.error.issues[0]?.path.join('.') ?? '' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

type JsonEvaluation = z.infer<typeof evaluationSchema>;

function blocksOf(evaluation: JsonEvaluation): ComparedBlock[] {
  const { plan, jurisdiction, checkpoint, year, results, commitments = [], areas } = evaluation;
  const whole = { plan, jurisdiction, checkpoint, year, area: null };
  return [
    { ...whole, results: [...results, ...commitments].map(comparedResult) },
    ...(areas ?? []).map((one) => ({ ...whole, area: one.area, results: one.results.map(comparedResult) })),
  ];
}

function comparedResult(result: z.infer<typeof resultSchema>): ComparedResult {
  const { indicator, row, name, outcome, measured, unit } = result;
  const value = measured?.value ?? (measured?.text || null);
  return {
    indicator,
    row: row ?? null,
    name,
    outcome,
    value,
    unit: unit ?? null,
    measuredYear: measured?.year ?? null,
  };
}
